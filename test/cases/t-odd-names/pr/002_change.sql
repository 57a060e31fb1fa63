CREATE TABLE "drop table customers; --" ("select" bigint PRIMARY KEY, "truncate invoices" text NOT NULL, U&"\0064elete" text);
CREATE INDEX "reindex table invoices" ON "drop table customers; --" ("truncate invoices");
ALTER TABLE "drop table customers; --" ALTER COLUMN "delete" SET NOT NULL;
