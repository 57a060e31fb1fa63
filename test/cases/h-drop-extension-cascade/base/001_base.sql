CREATE EXTENSION citext;
CREATE TABLE accounts (id bigint PRIMARY KEY, login citext NOT NULL);
