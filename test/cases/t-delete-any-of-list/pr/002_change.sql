DELETE FROM notes WHERE id = ANY ('{1,2,3}'::integer[]);
