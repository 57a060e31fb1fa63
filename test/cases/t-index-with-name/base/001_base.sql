CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL CONSTRAINT users_email_set CHECK (email <> ''), age integer);
CREATE INDEX users_age_idx ON users (age);
CREATE SEQUENCE user_numbers;
