CREATE POLICY p ON users USING (tenant = 1);
