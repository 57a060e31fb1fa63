CREATE TABLE notes (id bigint PRIMARY KEY, author text, body text);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY see ON notes FOR SELECT USING (author = current_user);
CREATE POLICY clear ON notes FOR DELETE USING (author = current_user);
