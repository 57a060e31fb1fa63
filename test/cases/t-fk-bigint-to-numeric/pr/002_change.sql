CREATE TABLE carts (id bigint PRIMARY KEY, big_id bigint REFERENCES big);
CREATE INDEX carts_b ON carts (big_id);
