INSERT INTO invoices (number) VALUES ('2026-001');
