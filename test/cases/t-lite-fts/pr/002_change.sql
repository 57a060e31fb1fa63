CREATE VIRTUAL TABLE search USING fts5(title, body, content='');
INSERT INTO search (rowid, title, body) SELECT id, status, legacy FROM orders;
