CREATE TRIGGER orders_log AFTER DELETE ON orders WHEN old.total > 0 BEGIN
  DELETE FROM log WHERE what = old.id;
  INSERT INTO log (what) VALUES ('order ' || old.id);
END;
