ALTER TABLE readings ADD KEY readings_newest (meter_id, read_at DESC);
