CREATE TABLE invoices (
  id integer PRIMARY KEY,
  total REAL NOT NULL
);
