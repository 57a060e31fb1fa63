INSERT INTO rates (currency, day, rate) VALUES
  ('EUR', '2026-01-02', 1.0),
  ('EURO', '2026-01-02', 1.0);
