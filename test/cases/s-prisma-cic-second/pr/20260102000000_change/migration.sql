-- AlterTable
ALTER TABLE "customers" ADD COLUMN "nick" TEXT;

-- CreateIndex
CREATE INDEX CONCURRENTLY "customers_nick_idx" ON "customers"("nick");
