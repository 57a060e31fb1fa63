SET lock_wait_timeout = 5;
CREATE INDEX places_id_town ON places (id, town);
