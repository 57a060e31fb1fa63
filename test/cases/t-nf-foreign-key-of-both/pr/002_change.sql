CREATE TABLE visits (
  id bigint PRIMARY KEY,
  customer_id bigint,
  customer_code text,
  FOREIGN KEY (customer_id, customer_code) REFERENCES customers (id, code)
);
CREATE INDEX visits_customer ON visits (customer_id, customer_code);
