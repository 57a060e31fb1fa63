ALTER TABLE samples ADD CONSTRAINT one_each EXCLUDE USING btree (sensor_id WITH =, at WITH =);
