CREATE TABLE jobs (id bigint PRIMARY KEY, body text);
ALTER TABLE jobs RENAME TO jobs_2025;
