CREATE TABLE boxes (id bigint PRIMARY KEY, w integer NOT NULL, area integer GENERATED ALWAYS AS (w * 2) STORED);
