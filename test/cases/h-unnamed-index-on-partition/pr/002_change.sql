CREATE UNIQUE INDEX ON scans_2025 (station, at) WITH (fillfactor = 80);
