ALTER TABLE users ADD COLUMN label tag;
