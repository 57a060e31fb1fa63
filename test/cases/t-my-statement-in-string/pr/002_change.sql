CREATE TABLE templates (id INT NOT NULL PRIMARY KEY, body TEXT NOT NULL);
INSERT INTO templates VALUES (1, 'it\'s; DROP TABLE customers; -- '), (2, "say ""hi""; DELETE FROM invoices;"), (3, 'ends with \\');
