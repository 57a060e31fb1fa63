BEGIN;
ALTER TABLE members ADD COLUMN handle text;
UPDATE members SET handle = lower(split_part(email, '@', 1));
ALTER TABLE members ALTER COLUMN handle SET NOT NULL;
COMMIT;
