CREATE TABLE meterings (meter_id bigint NOT NULL, at timestamptz NOT NULL, kwh numeric NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE meterings_2026 (meter_id bigint NOT NULL, at timestamptz NOT NULL, kwh numeric NOT NULL, imported_from text,
  CHECK (at >= '2026-01-01' AND at < '2027-01-01'));
