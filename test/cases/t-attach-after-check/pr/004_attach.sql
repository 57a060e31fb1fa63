SET lock_timeout = '2s';
ALTER TABLE metrics ATTACH PARTITION metrics_old FOR VALUES FROM ('2020-01-01') TO ('2024-01-01');
ALTER TABLE metrics_old DROP CONSTRAINT bound;
