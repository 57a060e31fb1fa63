CREATE TABLE "sessions" ("id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL, "expires" bigint NOT NULL, "token" text NOT NULL);
--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_token_unique" UNIQUE("token");
