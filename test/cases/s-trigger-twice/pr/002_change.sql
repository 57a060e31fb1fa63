SET lock_timeout = '5s';
CREATE TRIGGER notes_log_update AFTER UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION log_note();
