-- Verify app:tags on pg
BEGIN;
SELECT id, label FROM tags WHERE FALSE;
ROLLBACK;
