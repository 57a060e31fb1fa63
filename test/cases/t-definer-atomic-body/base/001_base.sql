CREATE TABLE tokens (id bigint PRIMARY KEY, used boolean NOT NULL DEFAULT false);
