WITH doomed AS (
  SELECT id FROM audit WHERE at < now() - interval '2 years' ORDER BY id LIMIT 1000 FOR UPDATE SKIP LOCKED
)
DELETE FROM audit USING doomed WHERE audit.id = doomed.id;
