CREATE ROLE reporting LOGIN PASSWORD '${reporting_password}';
INSERT INTO notes (id, body) VALUES (1, 'https://example.com/password?user=a@b');
