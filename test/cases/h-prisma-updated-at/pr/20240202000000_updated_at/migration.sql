/*
  Warnings:

  - Added the required column `updatedAt` to the `Member` table without a default value. This is not possible if the table is not empty.

*/
-- AlterTable
ALTER TABLE "Member" ADD COLUMN     "role" TEXT NOT NULL DEFAULT 'member',
ADD COLUMN     "updatedAt" TIMESTAMP(3) NOT NULL;
