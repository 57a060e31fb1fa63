-- A new table: nobody can be using it, so its indexes and constraints are nobody's problem.
CREATE TABLE loyalty_cards (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customers (id),
  points integer NOT NULL DEFAULT 0
);
CREATE INDEX loyalty_cards_customer_id_idx ON loyalty_cards (customer_id);
ALTER TABLE loyalty_cards ADD CONSTRAINT loyalty_cards_points_check CHECK (points >= 0);

-- A constant default is free since PostgreSQL 11; this one is computed for every row.
ALTER TABLE customers ADD COLUMN tier text NOT NULL DEFAULT 'basic';
ALTER TABLE customers ADD COLUMN referral_code uuid DEFAULT gen_random_uuid();

-- The check of 005 and 006 has proved it already: no scan.
ALTER TABLE customers ALTER COLUMN name SET NOT NULL;
