SET sql_mode = '';
ALTER TABLE users MODIFY name VARCHAR(10) NULL;
