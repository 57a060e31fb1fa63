CREATE TABLE managers (id bigint PRIMARY KEY);
