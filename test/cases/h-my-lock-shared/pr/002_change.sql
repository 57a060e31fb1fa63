ALTER TABLE orders ADD INDEX orders_created_idx (created_at), LOCK=SHARED;
