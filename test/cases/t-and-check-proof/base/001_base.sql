CREATE TABLE users (id bigint PRIMARY KEY, name text, age integer, CONSTRAINT c CHECK (age > 0 AND name IS NOT NULL));
