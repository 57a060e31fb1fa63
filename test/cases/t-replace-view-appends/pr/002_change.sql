CREATE OR REPLACE VIEW bills AS SELECT i.id, i.amount, i.state AS status FROM invoices i;
