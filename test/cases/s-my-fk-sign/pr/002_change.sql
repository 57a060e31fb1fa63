ALTER TABLE orders ADD COLUMN seller_id BIGINT NULL;
ALTER TABLE orders ADD CONSTRAINT seller_fk FOREIGN KEY (seller_id) REFERENCES users (id);
