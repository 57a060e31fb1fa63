DELETE FROM invoices WHERE id IN (17, 18, 19);
