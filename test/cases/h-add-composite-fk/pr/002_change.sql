ALTER TABLE IF EXISTS ONLY posts
  ADD CONSTRAINT posts_author_fk
  FOREIGN KEY (tenant_id, user_id) REFERENCES tenants_users ON DELETE CASCADE;
