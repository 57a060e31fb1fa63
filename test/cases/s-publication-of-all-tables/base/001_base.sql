CREATE TABLE orders (
  id bigint PRIMARY KEY,
  region text NOT NULL,
  cents integer NOT NULL
);
CREATE TABLE clicks (
  page text NOT NULL,
  happened_at timestamptz NOT NULL
);
CREATE PUBLICATION feed FOR TABLE orders WITH (publish = 'insert');
