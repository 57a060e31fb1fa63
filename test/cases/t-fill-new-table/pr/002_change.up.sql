CREATE TABLE invoice_states (name text PRIMARY KEY, rank integer NOT NULL DEFAULT 0);
INSERT INTO invoice_states (name) VALUES ('draft'), ('sent'), ('paid');
UPDATE invoice_states SET rank = length(name);
DELETE FROM invoice_states;
