ALTER TABLE users COMMENT = 'people who signed up';
