CREATE TABLE customers (id bigint PRIMARY KEY, email text NOT NULL, name text NOT NULL);
CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers (id), state text NOT NULL, total numeric(12,2) NOT NULL, placed_at timestamptz NOT NULL DEFAULT now());
CREATE INDEX orders_customer_id_idx ON orders (customer_id);
CREATE TABLE orders_archive (id bigint PRIMARY KEY, customer_id bigint NOT NULL, state text NOT NULL, total numeric(12,2) NOT NULL, placed_at timestamptz NOT NULL);
