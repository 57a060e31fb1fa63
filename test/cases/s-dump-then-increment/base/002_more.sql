ALTER TABLE accounts ADD COLUMN locale text;
ALTER TABLE accounts RENAME COLUMN locale TO lang;
