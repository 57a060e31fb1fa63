--liquibase formatted sql
--changeset team:2 runInTransaction:true
DROP TABLE IF EXISTS api_tokens;
--rollback empty
