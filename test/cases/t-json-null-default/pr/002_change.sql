CREATE TABLE notes (id bigint PRIMARY KEY, body jsonb NOT NULL DEFAULT 'null');
