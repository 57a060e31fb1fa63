CREATE POLICY hide_archived ON documents AS RESTRICTIVE FOR SELECT TO clinic_app
  USING (archived_at IS NULL);
