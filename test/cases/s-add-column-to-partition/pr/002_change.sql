ALTER TABLE metrics_2025 ADD COLUMN note text;
