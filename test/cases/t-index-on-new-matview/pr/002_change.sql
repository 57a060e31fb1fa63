CREATE MATERIALIZED VIEW totals AS
SELECT customer_id, sum(amount) AS total FROM invoices GROUP BY customer_id;
CREATE UNIQUE INDEX totals_key ON totals (customer_id);
REFRESH MATERIALIZED VIEW totals;
