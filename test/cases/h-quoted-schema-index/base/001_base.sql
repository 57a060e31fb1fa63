CREATE SCHEMA "App";
CREATE TABLE "App"."Users" ("Id" bigint PRIMARY KEY, "Email" text NOT NULL);
