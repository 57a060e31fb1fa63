CREATE TABLE "accounts" ("id" bigserial primary key, "handle" character varying NOT NULL, "created_at" timestamp(6) NOT NULL, "updated_at" timestamp(6) NOT NULL);
