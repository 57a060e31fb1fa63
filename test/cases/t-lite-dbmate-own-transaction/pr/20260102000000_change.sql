-- migrate:up transaction:false
PRAGMA foreign_keys = OFF;
BEGIN;
ALTER TABLE posts ADD COLUMN slug TEXT;
UPDATE posts SET slug = 'first' WHERE id = 1;
COMMIT;
PRAGMA foreign_keys = ON;

-- migrate:down
ALTER TABLE posts DROP COLUMN slug;
