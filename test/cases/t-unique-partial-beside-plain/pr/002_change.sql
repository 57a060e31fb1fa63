CREATE TABLE keys (id bigint PRIMARY KEY, flat_id bigint NOT NULL REFERENCES flats (id), returned_on date);
CREATE INDEX keys_flat_idx ON keys (flat_id);
CREATE UNIQUE INDEX keys_out_idx ON keys (flat_id) WHERE returned_on IS NULL;
