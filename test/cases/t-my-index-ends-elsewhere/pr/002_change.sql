SET lock_wait_timeout = 5;
CREATE INDEX pairs_b ON pairs (b, c);
CREATE INDEX pairs_a_c ON pairs (a, c);
