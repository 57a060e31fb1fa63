SET lock_timeout = '5s';
CREATE POLICY own ON notes AS RESTRICTIVE FOR SELECT USING (author = current_user);
