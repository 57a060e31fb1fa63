CREATE OR REPLACE VIEW active_members AS SELECT id, email FROM members WHERE deleted_at IS NULL;
