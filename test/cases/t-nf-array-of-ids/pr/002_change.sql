CREATE TABLE posts (
  id bigint PRIMARY KEY,
  tag_ids bigint[]
);
CREATE INDEX posts_tags ON posts USING gin (tag_ids);
