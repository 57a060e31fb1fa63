CREATE TABLE `seats` (
  `id` smallint unsigned NOT NULL AUTO_INCREMENT,
  `row` varchar(3) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB AUTO_INCREMENT=65000 DEFAULT CHARSET=utf8mb4;
