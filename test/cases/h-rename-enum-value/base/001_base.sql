CREATE TYPE invoice_state AS ENUM ('draft', 'sent');
CREATE TABLE invoices (id bigint PRIMARY KEY, state invoice_state NOT NULL);
