DELETE FROM events WHERE id IN (SELECT id FROM events);
