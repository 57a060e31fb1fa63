CREATE INDEX CONCURRENTLY bookings_during ON bookings (during);
