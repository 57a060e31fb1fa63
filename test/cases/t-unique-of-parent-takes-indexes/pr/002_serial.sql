SET lock_timeout = '2s';
CREATE UNIQUE INDEX meters_serial_idx ON ONLY meters (region, serial);
ALTER INDEX meters_serial_idx ATTACH PARTITION meters_north_serial_idx;
ALTER INDEX meters_serial_idx ATTACH PARTITION meters_south_serial_idx;
