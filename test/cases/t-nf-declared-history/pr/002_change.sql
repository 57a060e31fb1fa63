CREATE TABLE address_history (
  id bigint PRIMARY KEY,
  street text NOT NULL,
  zip text NOT NULL,
  city text NOT NULL
);
