CREATE TABLE logins (id bigint PRIMARY KEY, account_id bigint NOT NULL REFERENCES accounts (id), at timestamptz NOT NULL DEFAULT now());
CREATE INDEX logins_account ON logins (account_id);
