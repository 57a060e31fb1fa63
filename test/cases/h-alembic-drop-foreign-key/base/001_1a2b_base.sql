BEGIN;
CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
CREATE TABLE customers (id BIGSERIAL NOT NULL, name VARCHAR(120) NOT NULL, PRIMARY KEY (id));
CREATE TABLE orders (id BIGSERIAL NOT NULL, customer_id BIGINT NOT NULL, placed_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL, PRIMARY KEY (id), FOREIGN KEY(customer_id) REFERENCES customers (id));
CREATE INDEX ix_orders_customer_id ON orders (customer_id);
INSERT INTO alembic_version (version_num) VALUES ('1a2b') RETURNING alembic_version.version_num;
COMMIT;
