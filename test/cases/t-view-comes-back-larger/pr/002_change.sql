BEGIN;
DROP VIEW bills;
CREATE VIEW bills AS SELECT id, amount, state FROM invoices;
COMMIT;
