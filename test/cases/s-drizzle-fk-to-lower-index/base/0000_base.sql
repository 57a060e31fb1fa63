CREATE TABLE "products" ("id" serial PRIMARY KEY NOT NULL, "sku" text NOT NULL);--> statement-breakpoint
CREATE UNIQUE INDEX "products_sku_idx" ON "products" USING btree (lower("sku"));--> statement-breakpoint
CREATE TABLE "stock" ("id" serial PRIMARY KEY NOT NULL, "sku" text NOT NULL, "amount" integer DEFAULT 0 NOT NULL);--> statement-breakpoint
CREATE INDEX "stock_sku_idx" ON "stock" USING btree ("sku");
