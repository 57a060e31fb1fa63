UPDATE users SET title = name WHERE title IS NULL;
