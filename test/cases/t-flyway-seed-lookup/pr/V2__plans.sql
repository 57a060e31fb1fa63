CREATE TABLE plans (code text PRIMARY KEY, title text NOT NULL);
INSERT INTO plans (code, title) VALUES ('free', 'Free'), ('pro', 'Pro') ON CONFLICT (code) DO NOTHING;
GRANT SELECT ON plans TO PUBLIC;
