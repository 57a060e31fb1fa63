ALTER TABLE children ADD FOREIGN KEY (label) REFERENCES parents (label);
