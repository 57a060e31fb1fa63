CREATE TABLE invitations (
  id bigint PRIMARY KEY,
  token text NOT NULL UNIQUE,
  deleted_at timestamptz
);
