CREATE TABLE orders (id bigint PRIMARY KEY, state text NOT NULL);
CREATE TABLE refunds (id bigint PRIMARY KEY, cents bigint NOT NULL);
CREATE PUBLICATION warehouse FOR TABLE orders;
