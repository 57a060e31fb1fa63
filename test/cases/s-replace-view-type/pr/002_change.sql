CREATE OR REPLACE VIEW bills AS SELECT id, amount::text AS amount FROM invoices;
