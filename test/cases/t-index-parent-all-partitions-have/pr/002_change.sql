CREATE INDEX metrics_device ON metrics (device);
