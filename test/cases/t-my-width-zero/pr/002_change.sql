ALTER TABLE accounts MODIFY id int(0) NOT NULL COMMENT 'number';
