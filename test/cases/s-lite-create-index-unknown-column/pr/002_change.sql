CREATE INDEX users_phone ON users (phone);
