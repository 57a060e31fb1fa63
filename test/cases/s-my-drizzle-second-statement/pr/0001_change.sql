ALTER TABLE `teams` ADD `slug` varchar(50);
--> statement-breakpoint
ALTER TABLE `teams` DROP COLUMN `name`;
