CREATE TABLE visits (id bigint PRIMARY KEY, at timestamp NOT NULL);
