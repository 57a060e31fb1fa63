-- migrate:up
ALTER TABLE members DISABLE TRIGGER members_touch;
INSERT INTO members (organization_id, user_email) VALUES (1, 'ops@example.org');
ALTER TABLE members ENABLE TRIGGER members_touch;

-- migrate:down
