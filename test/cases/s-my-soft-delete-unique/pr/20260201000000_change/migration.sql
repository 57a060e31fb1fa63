-- AlterTable
ALTER TABLE `customers` ADD COLUMN `deletedAt` DATETIME(3) NULL;
