DELETE `members` FROM `members` INNER JOIN `accounts` ON `accounts`.`id` = `members`.`account_id`;
