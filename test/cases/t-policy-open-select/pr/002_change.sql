SET lock_timeout = '5s';
CREATE POLICY anyone ON notes FOR SELECT USING (true);
