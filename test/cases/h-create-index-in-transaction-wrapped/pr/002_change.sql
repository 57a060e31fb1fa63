BEGIN;
SET LOCAL lock_timeout TO '1s';
CREATE INDEX IF NOT EXISTS members_email_lower_idx ON members (lower(email)) WHERE last_seen IS NOT NULL;
COMMIT;
