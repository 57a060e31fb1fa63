--liquibase formatted sql
--changeset a:2
ALTER TABLE customers ADD COLUMN x text;
ALTER TABLE invoices ADD COLUMN x text;
--changeset a:3
ALTER TABLE invoices ADD COLUMN y text;
ALTER TABLE customers ADD COLUMN y text;
