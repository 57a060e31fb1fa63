CREATE INDEX users_name_10 ON users (name(10));
