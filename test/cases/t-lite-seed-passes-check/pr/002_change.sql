INSERT INTO remarks (author_id, kind, words) VALUES (1, 'praise', 'well done'), (2, 'note', '');
INSERT INTO scores (id, points, label) VALUES (1, '12', 7);
