CREATE INDEX CONCURRENTLY orders_day ON orders (((created_at AT TIME ZONE 'UTC')::date));
