ALTER TABLE bookings
  ADD CONSTRAINT no_overlap EXCLUDE USING gist (during WITH &&) WHERE (NOT cancelled) DEFERRABLE;
