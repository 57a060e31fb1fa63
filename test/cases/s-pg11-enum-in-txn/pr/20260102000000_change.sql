-- migrate:up
ALTER TYPE mood ADD VALUE 'glad' AFTER 'ok';

-- migrate:down
