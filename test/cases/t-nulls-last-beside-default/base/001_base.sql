CREATE TABLE feed (id bigint PRIMARY KEY, score integer);
CREATE INDEX feed_score ON feed (score);
