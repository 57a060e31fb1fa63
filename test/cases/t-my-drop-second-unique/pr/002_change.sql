ALTER TABLE customers DROP INDEX customers_email_2, DROP INDEX customers_id_email;
