INSERT INTO authors (handle, score) VALUES ('root', 1) ON DUPLICATE KEY UPDATE score = score + 1;
