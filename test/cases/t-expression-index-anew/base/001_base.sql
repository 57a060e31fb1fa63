CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL, deleted_at timestamptz);
CREATE INDEX users_lower_idx ON users (lower(email));
