ALTER TABLE children ADD CONSTRAINT children_code_fk FOREIGN KEY (parent_code) REFERENCES parents (code);
