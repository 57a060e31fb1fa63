INSERT INTO accounts (name, slug, plan) VALUES ('Acme', 'acme', 'pro');
