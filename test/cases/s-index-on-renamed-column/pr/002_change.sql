CREATE INDEX CONCURRENTLY parcels_carrier_code_idx ON parcels (carrier_code);
