CREATE TABLE users (id bigserial PRIMARY KEY, email varchar NOT NULL, deleted_at timestamp(6));
CREATE VIEW active_users AS SELECT id, email FROM users WHERE deleted_at IS NULL;
CREATE FUNCTION find_active(part text) RETURNS SETOF active_users LANGUAGE sql STABLE AS $$ SELECT * FROM active_users WHERE email LIKE part || '%' $$;
