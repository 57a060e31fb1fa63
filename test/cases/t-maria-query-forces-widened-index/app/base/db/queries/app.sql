-- name: NextJob :one
SELECT id FROM jobs FORCE INDEX (jobs_next) WHERE queue = ? ORDER BY run_at LIMIT 1;
