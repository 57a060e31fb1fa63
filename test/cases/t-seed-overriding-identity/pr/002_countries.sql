INSERT INTO countries (id, code, name) OVERRIDING SYSTEM VALUE VALUES (1, 'FR', 'France'), (2, 'JP', 'Japan')
ON CONFLICT (id) DO NOTHING;
SELECT setval(pg_get_serial_sequence('countries', 'id'), (SELECT max(id) FROM countries));
