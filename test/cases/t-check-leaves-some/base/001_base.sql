CREATE TABLE orders (id bigint PRIMARY KEY, total numeric CHECK (total < 100));
