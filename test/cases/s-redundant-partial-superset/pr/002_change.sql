CREATE TABLE visits (id bigint PRIMARY KEY, member_id bigint NOT NULL REFERENCES members (id), at timestamptz NOT NULL);
CREATE INDEX visits_member_at ON visits (member_id, at);
CREATE INDEX visits_member ON visits (member_id);
