ALTER TABLE assets ADD COLUMN plate integer;
