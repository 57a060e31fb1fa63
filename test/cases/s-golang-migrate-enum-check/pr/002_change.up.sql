ALTER TYPE job_state ADD VALUE 'failed' AFTER 'queued';
UPDATE jobs SET state = 'failed' WHERE id = 7;
