CREATE TABLE drivers (
  id bigint PRIMARY KEY,
  born_on date NOT NULL,
  CONSTRAINT drivers_of_age CHECK (age(born_on) >= interval '18 years')
);
