CREATE TYPE job_state AS ENUM ('queued', 'done');
CREATE TABLE jobs (id bigint PRIMARY KEY, state job_state NOT NULL);
