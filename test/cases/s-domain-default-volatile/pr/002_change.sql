ALTER TABLE members ADD COLUMN token token;
