CREATE TABLE addresses (
  id bigint PRIMARY KEY,
  zip text NOT NULL,
  region text GENERATED ALWAYS AS ("left"(zip, 2)) STORED
);
