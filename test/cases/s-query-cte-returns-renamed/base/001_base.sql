CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE sessions (token uuid PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id), expires_at timestamptz NOT NULL);
CREATE INDEX sessions_user_id_idx ON sessions (user_id);
CREATE INDEX sessions_expires_at_idx ON sessions (expires_at);
