INSERT INTO accounts (name, slug, plan, seats, settings) VALUES ('Müller & Söhne', 'mueller', 'TEAM', '3', '{"theme": "dark"}');
