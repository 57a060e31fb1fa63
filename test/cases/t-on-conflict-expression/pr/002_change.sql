INSERT INTO users (email) VALUES ('a') ON CONFLICT (lower(email)) DO NOTHING;
