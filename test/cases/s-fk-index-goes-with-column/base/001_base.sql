CREATE TABLE accounts (id bigint PRIMARY KEY);
CREATE TABLE payments (
  id bigint PRIMARY KEY,
  account_id bigint NOT NULL REFERENCES accounts (id),
  legacy_code text
);
CREATE INDEX payments_account_legacy_idx ON payments (account_id, legacy_code);
