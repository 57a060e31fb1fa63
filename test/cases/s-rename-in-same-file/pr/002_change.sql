ALTER TABLE invoices RENAME TO bills;
CREATE INDEX bills_state ON bills (state);
