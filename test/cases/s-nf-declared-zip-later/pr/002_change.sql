ALTER TABLE addresses ADD COLUMN city text;
