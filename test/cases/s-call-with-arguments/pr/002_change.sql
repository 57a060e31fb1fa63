SELECT drop_columns('users', ARRAY['age']);
