CREATE TABLE students (id bigint PRIMARY KEY);
