CREATE TABLE customers (id bigint PRIMARY KEY, name text NOT NULL);
CREATE TABLE visits (id bigint PRIMARY KEY, note text);
