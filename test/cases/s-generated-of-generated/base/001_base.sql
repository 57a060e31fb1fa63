CREATE TABLE boxes (id bigint PRIMARY KEY, w integer NOT NULL, twice integer GENERATED ALWAYS AS (w * 2) STORED);
