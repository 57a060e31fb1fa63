CREATE TABLE addresses (
  id bigint PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers,
  active boolean NOT NULL DEFAULT true
);
CREATE INDEX addresses_customer ON addresses (customer_id) WHERE active;
