CREATE TABLE logs (at date NOT NULL, message text, PRIMARY KEY (at)) PARTITION BY RANGE (at);
CREATE INDEX logs_message ON ONLY logs (message);
