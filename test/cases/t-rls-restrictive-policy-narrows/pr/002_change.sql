CREATE POLICY hide_archived ON documents AS RESTRICTIVE FOR SELECT
  USING (archived_at IS NULL);
