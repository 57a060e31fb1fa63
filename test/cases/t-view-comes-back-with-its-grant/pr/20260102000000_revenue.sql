-- migrate:up
DROP VIEW revenue;
CREATE VIEW revenue AS SELECT customer_id, sum(cents) AS cents, count(*) AS orders FROM orders GROUP BY customer_id;
GRANT SELECT ON revenue TO reporting;

-- migrate:down
-- nothing to undo
