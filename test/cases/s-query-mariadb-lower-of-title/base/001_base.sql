CREATE TABLE posts (id int PRIMARY KEY, title varchar(80) NOT NULL, KEY posts_title (title));
