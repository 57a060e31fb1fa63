CREATE TABLE carts (
  id bigint PRIMARY KEY,
  user_id text NOT NULL REFERENCES users (id)
);
CREATE INDEX carts_user ON carts (user_id);
