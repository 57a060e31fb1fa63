CREATE INDEX jobs_id ON jobs (id);
