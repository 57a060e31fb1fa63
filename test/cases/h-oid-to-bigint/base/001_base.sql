CREATE TABLE scans (id integer PRIMARY KEY, page integer NOT NULL, blob oid NOT NULL);
