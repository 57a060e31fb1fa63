BEGIN;
ALTER TABLE teams ADD COLUMN last_event_at timestamptz;
ALTER TABLE events ADD COLUMN counted boolean;
COMMIT;
