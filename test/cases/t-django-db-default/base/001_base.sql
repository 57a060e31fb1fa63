CREATE TYPE plan_tier AS ENUM ('free', 'pro', 'enterprise');
CREATE TABLE organizations (
  id bigserial PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  tier plan_tier NOT NULL DEFAULT 'free',
  billing_email text,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE members (
  id bigserial PRIMARY KEY,
  organization_id bigint NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  user_email varchar(255) NOT NULL,
  role text NOT NULL DEFAULT 'member',
  invited_at timestamptz,
  accepted boolean NOT NULL DEFAULT false,
  touched_at timestamptz,
  UNIQUE (organization_id, user_email)
);
CREATE TABLE invoices (
  id bigserial PRIMARY KEY,
  organization_id bigint NOT NULL,
  number text NOT NULL,
  total_cents integer NOT NULL,
  currency char(3) NOT NULL DEFAULT 'EUR',
  due_on date,
  paid_at timestamp,
  metadata json
);
CREATE INDEX invoices_organization_idx ON invoices (organization_id);
CREATE TABLE api_tokens (
  id uuid PRIMARY KEY,
  member_id bigint NOT NULL REFERENCES members (id),
  token_hash varchar(64) NOT NULL,
  last_used_at timestamptz,
  revoked boolean NOT NULL DEFAULT false
);
CREATE INDEX api_tokens_member_idx ON api_tokens (member_id);
CREATE INDEX api_tokens_hash_idx ON api_tokens (token_hash);
CREATE TABLE page_views (
  organization_id bigint NOT NULL,
  viewed_at timestamptz NOT NULL,
  path text NOT NULL,
  ms integer
) PARTITION BY RANGE (viewed_at);
CREATE TABLE page_views_2024 PARTITION OF page_views FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE page_views_2025 PARTITION OF page_views FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE INDEX page_views_organization_idx ON page_views (organization_id, viewed_at);
CREATE VIEW active_members AS SELECT id, organization_id, user_email, role FROM members WHERE accepted;
CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.touched_at := now();
  RETURN NEW;
END
$$;
CREATE TRIGGER members_touch BEFORE UPDATE ON members FOR EACH ROW EXECUTE FUNCTION touch();
