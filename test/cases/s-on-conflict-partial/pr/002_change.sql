INSERT INTO users (email) VALUES ('a') ON CONFLICT (email) DO NOTHING;
