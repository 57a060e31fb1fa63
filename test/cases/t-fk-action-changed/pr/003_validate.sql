ALTER TABLE events VALIDATE CONSTRAINT events_member_id_fkey;
