PRAGMA foreign_keys = ON;
ALTER TABLE orders ADD COLUMN reviewer_id INTEGER DEFAULT 1 REFERENCES users (id);
