CREATE TABLE meters (
  id bigint NOT NULL,
  region text NOT NULL,
  serial text NOT NULL,
  PRIMARY KEY (id, region)
) PARTITION BY LIST (region);
CREATE TABLE meters_north PARTITION OF meters FOR VALUES IN ('north');
CREATE TABLE meters_south PARTITION OF meters FOR VALUES IN ('south');
CREATE UNIQUE INDEX CONCURRENTLY meters_north_serial_idx ON meters_north (region, serial);
CREATE UNIQUE INDEX CONCURRENTLY meters_south_serial_idx ON meters_south (region, serial);
