ALTER TABLE users ADD COLUMN seen_at TEXT NOT NULL DEFAULT (datetime('now'));
