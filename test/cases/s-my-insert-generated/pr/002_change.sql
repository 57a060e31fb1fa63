INSERT INTO posts (author_id, slug, title, body, title_upper) VALUES (1, 'a', 'A', '', 'A');
