-- +goose Up
INSERT INTO plans (code, seats, monthly) VALUES
  ('team', 20, 49.00),
  ('enterprise', 'unlimited', 499.00);
-- +goose Down
DELETE FROM plans WHERE code IN ('team', 'enterprise');
