ALTER TABLE members ADD CONSTRAINT members_seen CHECK (last_seen IS NOT NULL);
