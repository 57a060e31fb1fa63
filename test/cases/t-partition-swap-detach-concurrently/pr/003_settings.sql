ALTER TABLE metrics_2023 SET (autovacuum_enabled = false);
COMMENT ON TABLE metrics_2023 IS 'archived';
