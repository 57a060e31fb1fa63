CREATE TABLE jobs (id bigint PRIMARY KEY, body text);
CREATE INDEX jobs_body ON jobs (body);
