ALTER TABLE parents ADD CONSTRAINT others_positive CHECK (id > 0);
