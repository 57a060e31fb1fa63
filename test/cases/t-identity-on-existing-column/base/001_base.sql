CREATE TABLE ev (id bigint NOT NULL PRIMARY KEY, v text);
