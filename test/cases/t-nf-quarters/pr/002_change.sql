CREATE TABLE budgets (
  id bigint PRIMARY KEY,
  q1 numeric,
  q2 numeric,
  q3 numeric,
  q4 numeric
);
