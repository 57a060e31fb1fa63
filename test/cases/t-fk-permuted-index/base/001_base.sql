CREATE TABLE parents (a bigint, b bigint, PRIMARY KEY (a, b));
