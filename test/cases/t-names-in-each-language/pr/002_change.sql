CREATE TABLE product_texts (
  product_id bigint NOT NULL REFERENCES products (id) ON DELETE CASCADE,
  locale text NOT NULL,
  name text NOT NULL,
  description text,
  PRIMARY KEY (product_id, locale)
);
