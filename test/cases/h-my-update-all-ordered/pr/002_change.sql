UPDATE posts SET views = 0 ORDER BY id;
