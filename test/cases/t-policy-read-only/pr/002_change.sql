SET lock_timeout = '5s';
CREATE POLICY see ON notes FOR SELECT USING (author = current_user);
