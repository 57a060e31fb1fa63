CREATE TABLE carts (
  id text PRIMARY KEY,
  user_id integer NOT NULL
);
