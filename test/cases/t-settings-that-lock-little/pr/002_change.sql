ALTER TABLE invoices SET (autovacuum_vacuum_scale_factor = 0.02, fillfactor = 90);
ALTER TABLE invoices ALTER COLUMN state SET STATISTICS 500;
CREATE STATISTICS invoices_stats (dependencies) ON state, issued_on FROM invoices;
ANALYZE invoices;
COMMENT ON COLUMN invoices.state IS 'draft, sent or paid';
GRANT SELECT ON invoices TO PUBLIC;
