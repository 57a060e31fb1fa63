ALTER TABLE invoices ADD INDEX invoices_customer_issued (customer_id, issued_at);
DROP INDEX invoices_customer ON invoices;
