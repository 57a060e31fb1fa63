SET lock_timeout = '5s';
ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON notes AS RESTRICTIVE USING (author = current_user);
