CREATE TABLE invoices (id bigint PRIMARY KEY, reference text NOT NULL, issued_at timestamptz NOT NULL);
CREATE TABLE credit_notes (id integer PRIMARY KEY, reference varchar(40) NOT NULL, issued_at timestamptz NOT NULL);
