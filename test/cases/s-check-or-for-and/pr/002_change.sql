CREATE TABLE vouchers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  percent integer NOT NULL,
  state text NOT NULL,
  CONSTRAINT vouchers_percent CHECK (percent >= 0 OR percent <= 100),
  CONSTRAINT vouchers_state CHECK (state <> 'deleted' OR state <> 'void')
);
