CREATE INDEX CONCURRENTLY orders_day ON orders (date(created_at));
