ALTER TABLE orders MODIFY COLUMN state ENUM('new','paid') NOT NULL DEFAULT 'new';
