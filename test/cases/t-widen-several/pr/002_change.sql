ALTER TABLE w
  ALTER COLUMN a TYPE text,
  ALTER COLUMN b TYPE numeric,
  ALTER COLUMN c TYPE interval,
  ALTER COLUMN d TYPE time(6),
  ALTER COLUMN e TYPE character varying,
  ALTER COLUMN f TYPE varbit;
