CREATE INDEX jobs_id_state ON jobs (id, state);
