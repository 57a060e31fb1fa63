-- migrate:up
TRUNCATE TABLE page_views_2024;

-- migrate:down
