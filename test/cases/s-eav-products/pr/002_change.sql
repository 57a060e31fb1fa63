CREATE TABLE product_attributes (
  product_id bigint NOT NULL REFERENCES products (id),
  attribute text NOT NULL,
  value text,
  PRIMARY KEY (product_id, attribute)
);
