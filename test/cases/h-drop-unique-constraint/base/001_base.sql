CREATE TABLE members (id bigint PRIMARY KEY, email text NOT NULL CONSTRAINT members_email_key UNIQUE);
