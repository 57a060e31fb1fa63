SET lock_timeout = '5s';
ALTER TABLE ONLY logs ADD CONSTRAINT logs_day UNIQUE (at);
