ALTER TABLE scans ALTER blob TYPE bigint;
