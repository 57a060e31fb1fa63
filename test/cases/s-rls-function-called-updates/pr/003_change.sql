DO $$ BEGIN
  PERFORM admin_reset_roles('viewer');
END $$;
