SET lock_timeout = '5s';
CREATE POLICY anyone ON notes FOR UPDATE TO public USING (true) WITH CHECK (true);
