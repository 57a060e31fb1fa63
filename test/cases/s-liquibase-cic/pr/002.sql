--liquibase formatted sql
--changeset a:2
CREATE INDEX CONCURRENTLY customers_email_idx ON customers (email);
