/*
  Warnings:

  - You are about to alter the column `total` on the `Invoice` table. The data in that column could be lost.

*/
-- AlterTable
ALTER TABLE "Invoice" ALTER COLUMN "total" SET DATA TYPE INTEGER;
