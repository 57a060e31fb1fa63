SET lock_timeout = '5s';
CREATE POLICY edit ON notes FOR UPDATE USING (author = current_user);
