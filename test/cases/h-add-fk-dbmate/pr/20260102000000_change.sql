-- migrate:up
ALTER TABLE payments ADD FOREIGN KEY (invoice_id) REFERENCES invoices;

-- migrate:down
ALTER TABLE payments DROP CONSTRAINT payments_invoice_id_fkey;
