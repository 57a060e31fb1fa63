ALTER TYPE grade ADD VALUE IF NOT EXISTS 'd' AFTER 'b';

CREATE TABLE failed (id integer PRIMARY KEY, mark grade NOT NULL DEFAULT 'd');
