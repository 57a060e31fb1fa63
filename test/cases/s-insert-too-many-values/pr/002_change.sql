INSERT INTO users (email, name) VALUES ('a', 'b', 3);
