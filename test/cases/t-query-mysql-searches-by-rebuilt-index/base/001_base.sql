CREATE TABLE posts (id bigint NOT NULL AUTO_INCREMENT PRIMARY KEY, title varchar(100) NOT NULL, body text NOT NULL, state varchar(20) NOT NULL, FULLTEXT KEY posts_words (title, body));
