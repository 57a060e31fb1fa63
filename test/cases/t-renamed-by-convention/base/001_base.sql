CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL CONSTRAINT "EmailSet" CHECK (email <> ''), age integer);
CREATE INDEX by_age ON users (age);
CREATE SEQUENCE user_numbers;
