SET session_replication_role = replica;
DELETE FROM users WHERE id = 7;
RESET session_replication_role;
