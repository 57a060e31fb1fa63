CREATE TABLE users (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, name text, deleted_at timestamptz, CONSTRAINT users_email_key UNIQUE (email));
