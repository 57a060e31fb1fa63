-- Up Migration
ALTER TABLE users ADD COLUMN plan text;
-- Down Migration
