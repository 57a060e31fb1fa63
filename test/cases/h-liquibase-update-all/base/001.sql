--liquibase formatted sql
--changeset ops:1
CREATE TABLE patients (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), email text);
--rollback DROP TABLE patients;
