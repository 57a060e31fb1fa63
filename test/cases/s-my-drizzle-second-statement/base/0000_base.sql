CREATE TABLE `teams` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`name` varchar(50) NOT NULL,
	CONSTRAINT `teams_id` PRIMARY KEY(`id`)
);
