CREATE TABLE payments (id bigint PRIMARY KEY, author text);
ALTER TABLE payments ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON payments USING (author = current_user);
