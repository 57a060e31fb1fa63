CREATE TABLE item (
  item_id int(11) NOT NULL AUTO_INCREMENT,
  sku varchar(64) NOT NULL,
  title varchar(255) NOT NULL DEFAULT '',
  price double DEFAULT NULL,
  stock int(11) NOT NULL DEFAULT 0,
  tags set('new','sale','eco') NOT NULL DEFAULT '',
  changed_at datetime DEFAULT NULL ON UPDATE current_timestamp(),
  PRIMARY KEY (item_id),
  UNIQUE KEY sku (sku)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE TABLE client (
  client_id int(11) NOT NULL AUTO_INCREMENT,
  email varchar(100) CHARACTER SET latin1 NOT NULL,
  iban varchar(34) DEFAULT NULL,
  born date DEFAULT NULL,
  PRIMARY KEY (client_id),
  CONSTRAINT born_ok CHECK (born > '1900-01-01')
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE TABLE sale (
  sale_id int(11) NOT NULL AUTO_INCREMENT,
  client_id int(11) NOT NULL,
  item_id int(11) NOT NULL,
  qty int(11) NOT NULL DEFAULT 1,
  sold_at datetime NOT NULL DEFAULT current_timestamp(),
  PRIMARY KEY (sale_id),
  KEY sale_client (client_id),
  KEY sale_item (item_id),
  CONSTRAINT sale_client_fk FOREIGN KEY (client_id) REFERENCES client (client_id) ON DELETE CASCADE,
  CONSTRAINT sale_item_fk FOREIGN KEY (item_id) REFERENCES item (item_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci;
CREATE SEQUENCE invoice_no START WITH 1000;
