CREATE TEMP TABLE orders (id bigint PRIMARY KEY, v text);
CREATE INDEX ON orders (v);
TRUNCATE orders;
DROP TABLE orders;
