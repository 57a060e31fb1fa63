INSERT INTO parents VALUES (1, 'a');
