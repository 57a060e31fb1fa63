CREATE TABLE bills (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  state text NOT NULL DEFAULT 'new',
  CONSTRAINT bills_state_check CHECK (state IN ('new', 'paid', 'sent'))
);
