CREATE TYPE "status" AS ENUM('new', 'done');--> statement-breakpoint
CREATE TABLE "jobs" ("id" bigint PRIMARY KEY, "s" "status" DEFAULT 'new' NOT NULL);
