SET lock_timeout = '5s';
CREATE POLICY own ON notes USING (author = current_user) WITH CHECK (author = current_user);
