CREATE VIEW big_invoices AS
SELECT i.id, i.total
FROM invoices i WHERE i.amount > 1000;
