CREATE TABLE articles (id bigint PRIMARY KEY, tags text NOT NULL DEFAULT '', title text NOT NULL);
