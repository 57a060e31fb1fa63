CREATE TABLE badges (id INTEGER PRIMARY KEY, user_name TEXT REFERENCES users (name));
