ALTER TABLE api_tokens ALTER COLUMN token_hash TYPE varchar(100);
