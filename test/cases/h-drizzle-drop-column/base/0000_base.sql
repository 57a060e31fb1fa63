CREATE TABLE "sensors" ("id" bigint PRIMARY KEY NOT NULL, "unit" char(3));
--> statement-breakpoint
CREATE TABLE "plants" ("id" integer PRIMARY KEY NOT NULL);
