INSERT INTO authors (handle, score) VALUES ('root', NULL);
