SET lock_timeout = '2s';
ALTER TABLE readings REPLICA IDENTITY USING INDEX readings_sensor_at;
