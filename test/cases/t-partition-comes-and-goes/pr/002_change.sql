CREATE TABLE metrics_2026 PARTITION OF metrics FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX metrics_2026_host ON metrics_2026 (host);
INSERT INTO metrics_2026 (at, host) VALUES ('2026-05-05', 'a');
DELETE FROM metrics_2026;
