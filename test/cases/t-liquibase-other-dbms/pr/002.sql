--liquibase formatted sql

--changeset a:2 dbms:mysql
DROP TABLE orders;
--changeset a:3 dbms:postgresql
ALTER TABLE orders ADD COLUMN memo text;
--rollback DROP TABLE orders;
