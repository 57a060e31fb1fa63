CREATE TABLE calls (id bigint PRIMARY KEY, took interval(0) NOT NULL, started_at timestamp(3) NOT NULL, rate numeric(6,3));
