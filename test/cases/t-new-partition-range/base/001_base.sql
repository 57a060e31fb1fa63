CREATE TABLE metrics (at timestamptz NOT NULL, device bigint NOT NULL, v int) PARTITION BY RANGE (at);
CREATE INDEX metrics_device_at ON metrics (device, at);
CREATE TABLE metrics_2024 PARTITION OF metrics FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
