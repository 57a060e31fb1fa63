CREATE TABLE invoices_new (LIKE invoices INCLUDING ALL);
