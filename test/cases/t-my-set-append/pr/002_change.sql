ALTER TABLE posts MODIFY COLUMN flags SET('a','b','c','d') NOT NULL DEFAULT '';
