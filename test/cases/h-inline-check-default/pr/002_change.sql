ALTER TABLE orders
  ADD COLUMN discount numeric(5,2) NOT NULL DEFAULT 0 CHECK (discount >= 0);
