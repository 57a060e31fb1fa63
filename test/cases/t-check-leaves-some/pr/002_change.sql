SET lock_timeout = '5s';
ALTER TABLE orders ADD CONSTRAINT total_min CHECK (total > 10) NOT VALID;
