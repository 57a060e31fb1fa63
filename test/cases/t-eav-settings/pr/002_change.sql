CREATE TABLE user_settings (
  user_id bigint NOT NULL REFERENCES users (id),
  key text NOT NULL,
  value text,
  PRIMARY KEY (user_id, key)
);
