BEGIN;

-- Running upgrade 77aa -> 88bb

CREATE TYPE status AS ENUM ('todo', 'doing', 'done');

ALTER TABLE tasks ADD COLUMN state status;

COMMIT;
