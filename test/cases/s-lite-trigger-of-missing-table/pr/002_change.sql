CREATE TRIGGER accounts_log AFTER DELETE ON accounts BEGIN INSERT INTO log (what) VALUES ('gone'); END;
