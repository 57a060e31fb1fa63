-- Up Migration
UPDATE users SET plan = 'free' WHERE plan IS NULL;
-- Down Migration
