CREATE TABLE products (
  id bigint PRIMARY KEY,
  price_cents bigint NOT NULL,
  tax_rate double precision NOT NULL
);
