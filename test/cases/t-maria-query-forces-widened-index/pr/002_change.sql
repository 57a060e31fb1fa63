ALTER TABLE jobs DROP KEY jobs_next, ADD KEY jobs_next (queue, run_at), ALGORITHM=INPLACE, LOCK=NONE;
