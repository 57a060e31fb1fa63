SET lock_timeout = '5s';
CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));
CREATE INDEX ON notes (user_id);
