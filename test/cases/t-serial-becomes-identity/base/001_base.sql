CREATE TABLE tickets (
  id bigserial PRIMARY KEY,
  subject text NOT NULL
);
