ALTER TABLE posts RENAME INDEX posts_words TO ft_posts;
