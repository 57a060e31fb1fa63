-- migrate:up
ALTER TYPE mood ADD VALUE IF NOT EXISTS 'glad' AFTER 'ok';

-- migrate:down
-- a value cannot be taken away
