CREATE INDEX CONCURRENTLY feed_earliest ON feed (author_id DESC, posted_at ASC);
