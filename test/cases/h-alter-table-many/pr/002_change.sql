ALTER TABLE orders
  DROP COLUMN note,
  ALTER COLUMN user_id TYPE integer,
  ALTER COLUMN user_id SET NOT NULL,
  ADD CONSTRAINT t CHECK (total >= 0),
  ADD CONSTRAINT u UNIQUE (status);
