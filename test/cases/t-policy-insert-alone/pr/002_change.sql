SET lock_timeout = '5s';
CREATE POLICY put ON notes FOR INSERT WITH CHECK (author = current_user);
