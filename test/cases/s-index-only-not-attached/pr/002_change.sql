SET lock_timeout = '5s';
CREATE INDEX logs_at ON ONLY logs (at);
CREATE INDEX CONCURRENTLY logs_24_at ON logs_24 (at);
ALTER INDEX logs_at ATTACH PARTITION logs_24_at;
