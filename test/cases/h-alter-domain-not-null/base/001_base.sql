CREATE DOMAIN email_address AS text;
CREATE TABLE people (id bigint PRIMARY KEY, mail email_address);
