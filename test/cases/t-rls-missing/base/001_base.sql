CREATE TABLE accounts (id bigint PRIMARY KEY, author text);
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
CREATE TABLE orders (id bigint PRIMARY KEY, author text);
ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
CREATE TABLE invoices (id bigint PRIMARY KEY, author text);
ALTER TABLE invoices ENABLE ROW LEVEL SECURITY;
