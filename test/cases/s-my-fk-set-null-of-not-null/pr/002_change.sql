ALTER TABLE others ADD CONSTRAINT others_parent FOREIGN KEY (parent_id) REFERENCES parents (id) ON DELETE SET NULL;
