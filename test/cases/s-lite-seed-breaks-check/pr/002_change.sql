INSERT INTO remarks (author_id, kind, words) SELECT 1, 'note', 'fine' WHERE 0;
INSERT INTO remarks (author_id, kind, words) VALUES (1, 'blame', 'too long');
