ALTER TABLE members ADD COLUMN handle text;
