CREATE ROLE reporting_owner;
CREATE TABLE ledger (id bigint PRIMARY KEY, body text);
ALTER TABLE ledger OWNER TO reporting_owner;
