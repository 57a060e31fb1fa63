CREATE TABLE ingredients (
  id bigint PRIMARY KEY,
  amount double precision NOT NULL,
  unit text NOT NULL
);
