ALTER TABLE children MODIFY parent_id INT NOT NULL;
