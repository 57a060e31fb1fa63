CREATE TABLE visits (
  id bigint PRIMARY KEY,
  born date,
  age interval GENERATED ALWAYS AS (now() - born) STORED
);
