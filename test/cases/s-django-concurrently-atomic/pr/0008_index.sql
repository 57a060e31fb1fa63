BEGIN;
--
-- Concurrently create index members_role_idx on field(s) role of model member
--
CREATE INDEX CONCURRENTLY "members_role_idx" ON "members" ("role");
COMMIT;
