CREATE TABLE invoices_v2 (LIKE invoices INCLUDING ALL);
