ALTER ALGORITHM=MERGE SQL SECURITY INVOKER VIEW open_orders AS SELECT id, title, created_at FROM orders WHERE state = 'open' ORDER BY created_at;
