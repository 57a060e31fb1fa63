CREATE TABLE ev (id bigint PRIMARY KEY, at timestamp);
