WITH moved AS (
  DELETE FROM orders WHERE placed_at < now() - interval '2 years' RETURNING *
)
INSERT INTO orders_archive SELECT * FROM moved;
