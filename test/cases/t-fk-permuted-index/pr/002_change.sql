CREATE TABLE kids (
  id bigint PRIMARY KEY,
  a bigint,
  b bigint,
  x bigint,
  FOREIGN KEY (a, b) REFERENCES parents
);
CREATE INDEX kids_ba ON kids (b, a, x);
