CREATE TABLE reactions (
  id bigint PRIMARY KEY,
  kind text NOT NULL,
  member_id bigint NOT NULL REFERENCES members (id) ON DELETE CASCADE);
CREATE INDEX reactions_kind_member ON reactions (kind, member_id);
