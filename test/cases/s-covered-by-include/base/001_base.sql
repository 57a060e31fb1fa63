CREATE TABLE feed (id bigint PRIMARY KEY, author_id bigint, posted_at timestamptz, title text);
CREATE INDEX feed_covering ON feed (author_id, posted_at) INCLUDE (title);
