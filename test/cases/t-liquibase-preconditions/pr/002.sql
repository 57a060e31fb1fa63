--liquibase formatted sql

--changeset a:2 context:prod labels:tags
--preconditions onFail:MARK_RAN onError:HALT
--precondition-sql-check expectedResult:0 SELECT count(*) FROM information_schema.tables WHERE table_name = 'tags'
--comment: labels of invoices
CREATE TABLE tags (id bigint PRIMARY KEY, label text NOT NULL);
--rollback DROP TABLE tags;
