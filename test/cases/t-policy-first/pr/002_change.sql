SET lock_timeout = '5s';
CREATE POLICY own ON notes USING (author = current_user);
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
