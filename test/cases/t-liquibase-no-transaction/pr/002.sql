--liquibase formatted sql

--changeset a:2 runInTransaction:false
CREATE INDEX CONCURRENTLY customers_email_idx ON customers (email);
--rollback DROP INDEX customers_email_idx;
