CREATE TABLE accounts (id integer PRIMARY KEY, email text NOT NULL, plan text);
CREATE TABLE account_changes (id integer PRIMARY KEY, account_id integer NOT NULL, plan text);
CREATE TRIGGER accounts_record_plan AFTER UPDATE ON accounts BEGIN INSERT INTO account_changes (account_id, plan) VALUES (NEW.id, NEW.plan); END;
