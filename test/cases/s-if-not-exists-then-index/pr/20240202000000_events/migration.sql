-- CreateTable
CREATE TABLE IF NOT EXISTS "events" ("id" BIGSERIAL NOT NULL, "source" TEXT NOT NULL, CONSTRAINT "events_pkey" PRIMARY KEY ("id"));
-- CreateIndex
CREATE INDEX "events_source_idx" ON "events"("source");
