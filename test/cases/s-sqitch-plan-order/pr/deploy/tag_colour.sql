ALTER TABLE tags ADD COLUMN colour text;
