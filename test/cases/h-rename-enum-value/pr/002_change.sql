ALTER TYPE invoice_state RENAME VALUE 'sent' TO 'issued';
