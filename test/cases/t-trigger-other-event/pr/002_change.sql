SET lock_timeout = '5s';
CREATE TRIGGER notes_log_delete AFTER DELETE ON notes FOR EACH ROW EXECUTE FUNCTION log_note();
