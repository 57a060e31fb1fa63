ALTER TABLE categories ADD CONSTRAINT categories_not_own_parent CHECK (parent_id <> id);
