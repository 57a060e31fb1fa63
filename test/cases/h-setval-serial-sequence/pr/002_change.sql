SELECT pg_catalog.setval(pg_get_serial_sequence('couriers', 'id'), 1, false);
