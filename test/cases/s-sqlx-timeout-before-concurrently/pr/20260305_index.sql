-- no-transaction
SET lock_timeout = '2s';
CREATE INDEX CONCURRENTLY IF NOT EXISTS trips_driver_id_idx ON trips (driver_id);
