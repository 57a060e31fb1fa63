ALTER TABLE posts MODIFY COLUMN `status` enum('draft','live','gone','held') COLLATE utf8mb4_0900_ai_ci NOT NULL DEFAULT 'draft';
