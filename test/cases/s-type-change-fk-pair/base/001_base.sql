CREATE TABLE shops (id integer PRIMARY KEY);
CREATE TABLE sales (id bigint PRIMARY KEY, shop_id integer NOT NULL REFERENCES shops (id));
CREATE INDEX sales_shop_id ON sales (shop_id);
