CREATE TABLE docs (id BIGINT NOT NULL PRIMARY KEY, title VARCHAR(100), KEY docs_title (title), FULLTEXT KEY docs_words (title));
