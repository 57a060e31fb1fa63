SELECT setval(pg_get_serial_sequence('members', 'id'), 1, false);
