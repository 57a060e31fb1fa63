ALTER TABLE invoices
  DROP note, DROP issued_at;
