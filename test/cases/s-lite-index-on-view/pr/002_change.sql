CREATE INDEX free_users_email ON free_users (email);
