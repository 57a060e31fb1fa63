ALTER TABLE articles DROP KEY articles_search, ADD FULLTEXT KEY articles_words (title, body);
