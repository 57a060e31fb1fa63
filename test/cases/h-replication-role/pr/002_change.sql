SET session_replication_role = 'replica';
DELETE FROM customers WHERE id = 12;
RESET session_replication_role;
