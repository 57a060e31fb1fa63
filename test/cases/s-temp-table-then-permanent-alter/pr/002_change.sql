CREATE TEMP TABLE members_tmp (LIKE members);
ALTER TABLE members_tmp ALTER COLUMN nickname SET NOT NULL;
ALTER TABLE members ALTER COLUMN nickname SET NOT NULL;
