CREATE TYPE "public"."ticket_state" AS ENUM('open', 'closed');--> statement-breakpoint
CREATE TABLE IF NOT EXISTS "tickets" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"state" "ticket_state" DEFAULT 'open' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tickets_state_unique" UNIQUE("state","created_at")
);
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "tickets_created_idx" ON "tickets" USING btree ("created_at" DESC NULLS LAST);
