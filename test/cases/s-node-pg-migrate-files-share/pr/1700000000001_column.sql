-- Up Migration
ALTER TABLE members ADD COLUMN locale text;
-- Down Migration
ALTER TABLE members DROP COLUMN locale;
