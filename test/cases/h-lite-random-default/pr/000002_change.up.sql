ALTER TABLE authors ADD COLUMN token TEXT NOT NULL DEFAULT (hex(randomblob(16)));
