CREATE TABLE logs (ts timestamptz NOT NULL, msg text) PARTITION BY RANGE (ts);
