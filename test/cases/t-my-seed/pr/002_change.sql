INSERT INTO plans (id, name) VALUES (1, 'free'), (2, 'team') ON DUPLICATE KEY UPDATE name = VALUES(name);
