CREATE TEMP TABLE members AS SELECT * FROM public.members LIMIT 0;
INSERT INTO members (id, team_id, email) VALUES (1, 1, 'a@example.org');
DROP TABLE members;
DROP TABLE members CASCADE;
