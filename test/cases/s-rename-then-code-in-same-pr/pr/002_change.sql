ALTER TABLE members ADD COLUMN display_name varchar(40);
ALTER TABLE members DROP COLUMN nickname;
