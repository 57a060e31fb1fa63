ALTER TABLE "api_tokens" ADD COLUMN "label" text;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_token_hash_unique" UNIQUE("token_hash");