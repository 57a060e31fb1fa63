CREATE TABLE likes (
  user_id bigint NOT NULL,
  post_id bigint NOT NULL,
  created_at datetime NOT NULL,
  PRIMARY KEY (user_id, post_id),
  KEY likes_post (post_id)
);
