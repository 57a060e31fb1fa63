INSERT OR REPLACE INTO notebooks (id, title, owner) VALUES (1, 'first', NULL);
