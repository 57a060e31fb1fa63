CREATE TABLE sensor_readings (
  sensor_id bigint NOT NULL,
  at timestamptz NOT NULL,
  value double precision NOT NULL,
  PRIMARY KEY (sensor_id, at)
);
