CREATE TABLE parcels (id bigint PRIMARY KEY, carrier_ref text NOT NULL, weight integer);
CREATE INDEX parcels_carrier_ref_idx ON parcels (carrier_ref);
ALTER TABLE parcels RENAME COLUMN carrier_ref TO carrier_code;
