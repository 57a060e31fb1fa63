BEGIN;
ALTER TABLE customers ADD COLUMN mail_moved boolean NOT NULL DEFAULT false;
INSERT INTO mails (customer_id, email)
SELECT id, email FROM customers;
COMMIT;
