CREATE TABLE visits (
  day date,
  customer_id bigint REFERENCES customers (id),
  customer_code text NOT NULL,
  PRIMARY KEY (day, customer_id)
);
CREATE INDEX visits_customer ON visits (customer_id);
