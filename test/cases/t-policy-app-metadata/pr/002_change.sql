SET lock_timeout = '5s';
CREATE POLICY admins ON notes FOR SELECT USING ((SELECT auth.jwt() -> 'app_metadata' ->> 'role') = 'admin');
