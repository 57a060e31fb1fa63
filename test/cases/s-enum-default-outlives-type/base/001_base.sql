CREATE TYPE plan AS ENUM ('free', 'paid');
CREATE TABLE teams (id bigint PRIMARY KEY, plan plan NOT NULL DEFAULT 'free');
