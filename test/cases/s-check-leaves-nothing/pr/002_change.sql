SET lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT total_min CHECK (total > 100) NOT VALID;
