ALTER TABLE `client` CHANGE `iban` `iban` varchar(34) DEFAULT NULL COMMENT 'ISO 13616';
