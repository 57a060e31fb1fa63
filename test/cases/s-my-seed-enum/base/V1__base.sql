CREATE TABLE `accounts` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `name` varchar(120) NOT NULL,
  `slug` varchar(64) NOT NULL,
  `plan` enum('free','team','enterprise') NOT NULL DEFAULT 'free',
  `seats` smallint unsigned NOT NULL DEFAULT '1',
  `settings` json DEFAULT NULL,
  `created_at` timestamp NULL DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `accounts_slug_unique` (`slug`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE `members` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `account_id` bigint unsigned NOT NULL,
  `email` varchar(190) NOT NULL,
  `nickname` varchar(40) DEFAULT NULL,
  `role` varchar(20) NOT NULL DEFAULT 'member',
  `logins` int NOT NULL DEFAULT '0',
  `bio` text,
  `deleted_at` timestamp NULL DEFAULT NULL,
  PRIMARY KEY (`id`),
  UNIQUE KEY `members_account_id_email_unique` (`account_id`,`email`),
  KEY `members_role_index` (`role`),
  CONSTRAINT `members_account_id_foreign` FOREIGN KEY (`account_id`) REFERENCES `accounts` (`id`) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE `visits` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `member_id` bigint unsigned DEFAULT NULL,
  `path` varchar(255) NOT NULL,
  `seen_on` date NOT NULL,
  `ms` int unsigned NOT NULL DEFAULT '0',
  PRIMARY KEY (`id`),
  KEY `visits_member_id_index` (`member_id`),
  KEY `visits_seen_on_index` (`seen_on`),
  CONSTRAINT `visits_member_id_foreign` FOREIGN KEY (`member_id`) REFERENCES `members` (`id`) ON DELETE SET NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE TABLE `rates` (
  `currency` char(3) NOT NULL,
  `day` date NOT NULL,
  `rate` decimal(12,6) NOT NULL,
  PRIMARY KEY (`currency`,`day`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
CREATE VIEW `active_members` AS SELECT `id`, `account_id`, `email` FROM `members` WHERE `deleted_at` IS NULL;
CREATE TRIGGER `members_count` AFTER INSERT ON `members` FOR EACH ROW UPDATE `accounts` SET `seats` = `seats` + 1 WHERE `id` = NEW.`account_id`;
