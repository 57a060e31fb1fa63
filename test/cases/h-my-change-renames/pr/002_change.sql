ALTER TABLE users CHANGE name full_name VARCHAR(50) NULL;
