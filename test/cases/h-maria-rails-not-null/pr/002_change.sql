ALTER TABLE `client` CHANGE `iban` `iban` varchar(34) NOT NULL;
