CREATE TABLE profiles (id bigint PRIMARY KEY, nick text NOT NULL, bio text);
CREATE TRIGGER profiles_nick AFTER UPDATE OF nick ON profiles FOR EACH ROW EXECUTE FUNCTION note_change();
CREATE TRIGGER profiles_bio AFTER UPDATE OF bio ON profiles FOR EACH ROW WHEN (NEW.bio IS NOT NULL) EXECUTE FUNCTION note_change();
