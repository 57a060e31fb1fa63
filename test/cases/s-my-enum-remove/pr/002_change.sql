ALTER TABLE orders MODIFY state ENUM('new','sent') NOT NULL DEFAULT 'new';
