ALTER TABLE authors ADD COLUMN tier TEXT NOT NULL DEFAULT 'basic' CHECK (tier IN ('free', 'paid'));
