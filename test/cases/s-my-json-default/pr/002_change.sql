ALTER TABLE `accounts` ADD `flags` json NOT NULL DEFAULT '{}';
