-- migrate:up
UPDATE visits SET ms = ms * 1000;

-- migrate:down
UPDATE visits SET ms = ms / 1000;
