CREATE TABLE notes (id bigint PRIMARY KEY, owner text NOT NULL DEFAULT current_user, body text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_notes ON notes USING (owner = current_user);
CREATE FUNCTION tidy() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM invoices WHERE id = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER notes_tidy AFTER DELETE ON notes FOR EACH ROW EXECUTE FUNCTION tidy();
