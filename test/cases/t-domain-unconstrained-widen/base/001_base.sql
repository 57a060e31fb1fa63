CREATE DOMAIN label AS varchar(20);
CREATE TABLE w (id bigint PRIMARY KEY, s varchar(20));
