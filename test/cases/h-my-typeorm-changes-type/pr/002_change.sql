ALTER TABLE `visits` DROP COLUMN `path`;
ALTER TABLE `visits` ADD `path` text NOT NULL;
