--liquibase formatted sql

--changeset mara:2
ALTER TABLE wallet ALTER COLUMN balance TYPE double precision USING (balance::double precision);
--rollback ALTER TABLE wallet ALTER COLUMN balance TYPE numeric(14,4);
