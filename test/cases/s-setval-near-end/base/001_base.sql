CREATE TABLE ledger (id serial PRIMARY KEY, note text NOT NULL);
