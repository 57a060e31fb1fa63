CREATE INDEX CUSTOMERS_EMAIL ON customers (nickname);
