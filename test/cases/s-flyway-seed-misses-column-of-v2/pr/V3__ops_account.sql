INSERT INTO organizations (slug, name) VALUES ('ops', 'Operations');
