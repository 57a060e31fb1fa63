CREATE TABLE `customers` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `email` varchar(190) NOT NULL,
  `nickname` varchar(60) DEFAULT NULL,
  `country` char(2) NOT NULL DEFAULT 'DE',
  `active` tinyint(1) NOT NULL DEFAULT '1',
  `updated_at` timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,
  PRIMARY KEY (`id`),
  UNIQUE KEY `customers_email` (`email`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
CREATE TABLE `invoices` (
  `id` bigint unsigned NOT NULL AUTO_INCREMENT,
  `customer_id` bigint unsigned NOT NULL,
  `number` varchar(32) NOT NULL,
  `amount` decimal(12,2) NOT NULL DEFAULT '0.00',
  `state` enum('draft','open','paid') NOT NULL DEFAULT 'draft',
  `issued_at` datetime DEFAULT NULL,
  `note` text,
  PRIMARY KEY (`id`),
  KEY `invoices_customer` (`customer_id`),
  CONSTRAINT `invoices_customer_fk` FOREIGN KEY (`customer_id`) REFERENCES `customers` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
