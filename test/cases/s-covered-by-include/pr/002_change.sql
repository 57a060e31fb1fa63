CREATE INDEX CONCURRENTLY feed_author_posted ON feed (author_id, posted_at);
