ALTER TABLE customers ADD COLUMN token text NOT NULL DEFAULT md5(random()::text);
