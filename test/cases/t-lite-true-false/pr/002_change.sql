UPDATE notes SET pinned = FALSE WHERE id = 'a' AND pinned IS TRUE;
INSERT INTO notes (id, notebook_id, pinned) SELECT 'b', id, TRUE FROM notebooks WHERE id = 1;
