SET lock_timeout = '3s';
ALTER TABLE members ALTER COLUMN team_id SET NOT NULL;
