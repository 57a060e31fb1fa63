CREATE EXTENSION IF NOT EXISTS pgcrypto;
alter table "public"."members" add column "public_id" uuid not null unique default gen_random_uuid();
