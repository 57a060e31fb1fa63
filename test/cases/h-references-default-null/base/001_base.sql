CREATE TABLE teams (id bigint PRIMARY KEY);
CREATE TABLE orders (id bigint PRIMARY KEY, code text);
