ALTER TABLE others ADD CONSTRAINT children_parent FOREIGN KEY (parent_id) REFERENCES parents (id);
