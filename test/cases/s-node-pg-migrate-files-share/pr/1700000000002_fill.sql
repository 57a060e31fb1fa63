-- Up Migration
UPDATE members SET locale = 'en' WHERE locale IS NULL;
-- Down Migration
