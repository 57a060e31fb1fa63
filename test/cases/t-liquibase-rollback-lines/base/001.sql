--liquibase formatted sql

--changeset jo:1
CREATE TABLE parcel (id bigint PRIMARY KEY, weight_g integer NOT NULL);
