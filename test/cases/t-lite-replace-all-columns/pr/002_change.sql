INSERT OR REPLACE INTO notes (id, notebook_id, body, pinned, created_at) VALUES ('a', 1, '', 0, '2024-01-01');
