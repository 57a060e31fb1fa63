ALTER TABLE notes ADD COLUMN tenant text DEFAULT this_tenant();
