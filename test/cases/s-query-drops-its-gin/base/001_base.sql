CREATE TABLE posts (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL, meta jsonb NOT NULL, placed_at timestamptz NOT NULL);
CREATE INDEX posts_meta ON posts USING gin (meta);
