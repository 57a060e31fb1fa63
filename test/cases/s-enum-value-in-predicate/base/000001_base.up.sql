CREATE TYPE grade AS ENUM ('a', 'b');
CREATE TABLE notes (id serial PRIMARY KEY, mark grade NOT NULL DEFAULT 'a');
