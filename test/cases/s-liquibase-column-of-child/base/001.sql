--liquibase formatted sql

--changeset ines:1
CREATE TABLE event (id bigint PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
CREATE TABLE login_event (source integer, user_id bigint NOT NULL) INHERITS (event);
