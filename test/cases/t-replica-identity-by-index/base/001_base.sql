CREATE TABLE readings (sensor bigint NOT NULL, at timestamptz NOT NULL, value real);
CREATE UNIQUE INDEX readings_sensor_at ON readings (sensor, at);
CREATE PUBLICATION warehouse FOR TABLE readings;
