CREATE TYPE mood AS ENUM ('sad', 'happy');
CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL UNIQUE, mood mood NOT NULL DEFAULT 'sad');
CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint NOT NULL REFERENCES users (id), state varchar(20) NOT NULL, note text, total numeric);
CREATE INDEX orders_user_id_idx ON orders (user_id);
