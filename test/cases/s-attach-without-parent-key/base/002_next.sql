CREATE TABLE scans_2024 (
  parcel uuid NOT NULL, at timestamptz NOT NULL, station integer NOT NULL, note text,
  CONSTRAINT bounds CHECK (at >= '2024-01-01' AND at < '2025-01-01')
);
ALTER TABLE scans DETACH PARTITION scans_rest;
CREATE TABLE scans_2027 PARTITION OF scans FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');
CREATE TABLE scans_2026 (
  parcel uuid NOT NULL, at timestamptz NOT NULL, station integer NOT NULL, note text,
  CONSTRAINT bounds CHECK (at >= '2026-01-01' AND at < '2027-01-01')
);
