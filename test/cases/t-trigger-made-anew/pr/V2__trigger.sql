SET LOCAL lock_timeout = '3s';
DROP TRIGGER IF EXISTS notes_touch ON notes;
CREATE TRIGGER notes_touch BEFORE UPDATE OF body, mark ON notes FOR EACH ROW EXECUTE FUNCTION touch();
