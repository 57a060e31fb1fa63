ALTER TABLE customers CHANGE nickname nickname VARCHAR(60) NOT NULL DEFAULT '';
