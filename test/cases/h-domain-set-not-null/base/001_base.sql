CREATE DOMAIN email_text AS text;
CREATE TABLE people (id bigint PRIMARY KEY, mail email_text);
