INSERT INTO notes (id) VALUES ('a');
