CREATE TABLE owners (id bigint PRIMARY KEY, email text NOT NULL);
CREATE TABLE carts (id bigint PRIMARY KEY, owner_id bigint NOT NULL REFERENCES owners (id), filled_at timestamptz);
CREATE INDEX carts_owner ON carts (owner_id);
