PRAGMA foreign_keys = ON;
ALTER TABLE orders ADD COLUMN reviewer_id INTEGER REFERENCES users (id);
CREATE INDEX orders_reviewer ON orders (reviewer_id);
