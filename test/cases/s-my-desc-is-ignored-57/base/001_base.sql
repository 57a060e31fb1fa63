CREATE TABLE readings (
  id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY,
  meter_id bigint NOT NULL,
  read_at datetime NOT NULL,
  KEY readings_meter (meter_id, read_at)
);
