CREATE OR REPLACE VIEW active_members AS
SELECT m.id, m.account_id, m.email, a.name AS account FROM members m JOIN accounts a ON a.id = m.account_id WHERE m.deleted_at IS NULL;
