CREATE TABLE `ledger` (
  `id` int NOT NULL AUTO_INCREMENT,
  `note` varchar(60) NOT NULL,
  PRIMARY KEY (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
