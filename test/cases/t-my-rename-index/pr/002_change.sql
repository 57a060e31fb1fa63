ALTER TABLE orders RENAME INDEX orders_created TO orders_by_time;
