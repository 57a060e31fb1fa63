CREATE TABLE jobs (id bigint PRIMARY KEY, target regclass);
