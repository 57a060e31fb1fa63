DO $$
BEGIN
  EXECUTE format('CREATE INDEX %I ON %I (%I)', 'users_name_i', 'users', 'name');
END $$;
