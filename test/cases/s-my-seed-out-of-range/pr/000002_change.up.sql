INSERT INTO accounts (name, slug, seats) VALUES ('Acme', 'acme', 70000);
