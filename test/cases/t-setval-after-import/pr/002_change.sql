SELECT setval(pg_get_serial_sequence('members', 'id'), COALESCE((SELECT max(id) FROM members), 1));
SELECT setval('teams_id_seq', GREATEST((SELECT max(id) FROM teams), 1000), true);
