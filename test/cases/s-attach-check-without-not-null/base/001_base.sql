CREATE TABLE logs (ts timestamptz, msg text) PARTITION BY RANGE (ts);
CREATE TABLE logs_old (ts timestamptz, msg text, CHECK (ts >= '2020-01-01' AND ts < '2024-01-01'));
