ALTER TABLE posts MODIFY COLUMN flags SET('a','b','c','d','e','f','g','h','i') NOT NULL DEFAULT '';
