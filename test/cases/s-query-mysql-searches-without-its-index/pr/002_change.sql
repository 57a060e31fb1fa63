ALTER TABLE posts DROP INDEX posts_words, ADD FULLTEXT INDEX posts_title (title);
