SET lock_timeout = '5s';
CREATE POLICY staff ON notes FOR SELECT TO staff USING (id > 1000);
