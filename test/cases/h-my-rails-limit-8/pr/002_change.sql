ALTER TABLE `members` CHANGE `logins` `logins` bigint DEFAULT 0 NOT NULL;
