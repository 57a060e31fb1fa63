ALTER TABLE "sessions" ALTER COLUMN "expires" SET DATA TYPE timestamp USING to_timestamp("expires");--> statement-breakpoint
ALTER TABLE "sessions" ALTER COLUMN "expires" SET DEFAULT now();
