SET lock_timeout = '5s';
CREATE POLICY admins ON notes FOR SELECT USING ((SELECT auth.jwt() -> 'user_metadata' ->> 'role') = 'admin');
