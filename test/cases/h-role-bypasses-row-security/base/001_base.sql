CREATE TABLE tenants (id uuid PRIMARY KEY, name text NOT NULL);
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON tenants USING (id::text = current_setting('app.tenant', true));
