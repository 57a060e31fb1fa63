CREATE TABLE addresses (
  id bigint PRIMARY KEY,
  street text NOT NULL,
  zip text NOT NULL,
  city text NOT NULL
);
