SET lock_timeout = '2s';
ALTER TABLE events
  DROP CONSTRAINT events_member_id_fkey,
  ADD CONSTRAINT events_member_id_fkey FOREIGN KEY (member_id) REFERENCES members (id) ON DELETE CASCADE NOT VALID;
