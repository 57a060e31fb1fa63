COMMENT ON TABLE customers IS 'people who buy';
REINDEX TABLE CONCURRENTLY invoices;
