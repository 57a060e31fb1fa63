CREATE TABLE posts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL, meta jsonb NOT NULL, placed_at timestamptz NOT NULL);
CREATE INDEX posts_placed ON posts (placed_at);
