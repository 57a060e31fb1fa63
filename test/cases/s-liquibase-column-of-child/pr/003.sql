--liquibase formatted sql

--changeset ines:3
ALTER TABLE event ADD COLUMN source text;
