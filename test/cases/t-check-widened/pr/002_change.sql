ALTER TABLE members
  DROP CONSTRAINT members_role_check,
  ADD CONSTRAINT members_role_check CHECK (role IN ('viewer', 'editor', 'owner')) NOT VALID;
