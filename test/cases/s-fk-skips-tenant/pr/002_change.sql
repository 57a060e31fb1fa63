CREATE TABLE orders (
  id bigint PRIMARY KEY,
  tenant_id bigint,
  customer_id bigint NOT NULL,
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customers (tenant_id, id)
);
CREATE INDEX orders_by_tenant ON orders (tenant_id, customer_id);
