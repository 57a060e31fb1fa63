ALTER TABLE carts ADD CONSTRAINT carts_someone CHECK (customer_id IS NOT NULL OR guest_email IS NOT NULL);
