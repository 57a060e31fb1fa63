CREATE INDEX readings_newest ON readings (meter_id, read_at DESC);
