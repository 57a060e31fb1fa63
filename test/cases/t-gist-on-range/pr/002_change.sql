CREATE INDEX CONCURRENTLY bookings_during ON bookings USING gist (during);
