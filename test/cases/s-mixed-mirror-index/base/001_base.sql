CREATE TABLE feed (id bigint PRIMARY KEY, author_id bigint, posted_at timestamptz);
CREATE INDEX feed_latest ON feed (author_id ASC, posted_at DESC);
