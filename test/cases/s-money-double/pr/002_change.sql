CREATE TABLE products (
  id bigint PRIMARY KEY,
  price double precision NOT NULL
);
