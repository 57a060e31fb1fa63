ALTER TABLE patients ADD COLUMN height integer CONSTRAINT tall CHECK (height BETWEEN 20 AND 280);
