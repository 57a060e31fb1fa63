DROP TABLE IF EXISTS never_was;
DROP INDEX IF EXISTS never_was_idx;
