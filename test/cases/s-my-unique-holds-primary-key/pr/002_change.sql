ALTER TABLE customers ADD UNIQUE KEY customers_email_id (email, id);
