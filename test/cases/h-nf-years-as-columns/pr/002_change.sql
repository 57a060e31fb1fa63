CREATE TABLE budgets (
  id bigint PRIMARY KEY,
  spent_2024 numeric,
  spent_2025 numeric,
  spent_2026 numeric
);
