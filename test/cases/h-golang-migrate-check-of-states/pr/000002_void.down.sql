ALTER TABLE bills
  DROP CONSTRAINT bills_state_check,
  ADD CONSTRAINT bills_state_check CHECK (state IN ('new', 'paid', 'sent')) NOT VALID;
