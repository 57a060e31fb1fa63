--liquibase formatted sql
--changeset ops:2 splitStatements:false labels:clean
--comment addresses in one case
UPDATE patients SET email = upper(email);
--rollback empty
