CREATE INDEX CONCURRENTLY seats_held ON seats (seat, show_id) WHERE held;
