SET lock_timeout = '3s';
CREATE TABLE notes (LIKE orders INCLUDING ALL);
INSERT INTO notes SELECT * FROM orders;
SELECT setval(pg_get_serial_sequence('notes', 'id'), (SELECT max(id) FROM notes));
