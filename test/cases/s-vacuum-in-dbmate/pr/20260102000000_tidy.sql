-- migrate:up
ALTER TABLE notes SET (autovacuum_vacuum_scale_factor = 0.01);
VACUUM (ANALYZE) notes;
-- migrate:down
SELECT 1;
