ALTER TABLE organizations ALTER COLUMN tier DROP DEFAULT;
ALTER TABLE organizations ALTER COLUMN tier TYPE text USING tier::text;
ALTER TABLE organizations ALTER COLUMN tier SET DEFAULT 'free';
DROP TYPE plan_tier;
