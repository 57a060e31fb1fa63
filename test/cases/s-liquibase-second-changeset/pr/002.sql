--liquibase formatted sql
--changeset a:2
ALTER TABLE orders ADD COLUMN memo text;
--rollback ALTER TABLE orders DROP COLUMN memo;
--changeset a:3
ALTER TABLE orders ADD COLUMN n bigserial;
