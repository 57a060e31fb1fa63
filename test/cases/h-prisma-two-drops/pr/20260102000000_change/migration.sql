/*
  Warnings:

  - You are about to drop the column `subtitle` on the `Post` table. All the data in the column will be lost.
  - You are about to drop the `Draft` table. If the table is not empty, all the data it contains will be lost.

*/
-- AlterTable
ALTER TABLE "Post" DROP COLUMN "subtitle";

-- DropTable
DROP TABLE "Draft";
