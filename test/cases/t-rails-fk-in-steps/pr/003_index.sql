CREATE INDEX CONCURRENTLY "index_members_on_invited_by" ON "members" ("invited_by");
