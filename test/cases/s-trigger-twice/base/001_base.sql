CREATE TABLE notes (id bigint PRIMARY KEY, author text, body text);
CREATE FUNCTION log_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
CREATE TRIGGER notes_log AFTER INSERT OR UPDATE ON notes FOR EACH ROW EXECUTE FUNCTION log_note();
