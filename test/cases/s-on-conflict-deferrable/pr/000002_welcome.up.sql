INSERT INTO playlist_items (playlist_id, position, song) VALUES (1, 1, 'Welcome') ON CONFLICT (playlist_id, position) DO NOTHING;
