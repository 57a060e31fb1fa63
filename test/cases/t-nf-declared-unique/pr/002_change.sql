CREATE TABLE addresses (
  id bigint PRIMARY KEY,
  street text NOT NULL,
  zip text UNIQUE,
  city text NOT NULL
);
