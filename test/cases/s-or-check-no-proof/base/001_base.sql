CREATE TABLE users (id bigint PRIMARY KEY, mail text, phone text, CHECK (mail IS NOT NULL OR phone IS NOT NULL));
