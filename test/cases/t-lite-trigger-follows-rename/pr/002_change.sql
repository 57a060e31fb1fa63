CREATE TRIGGER touch AFTER UPDATE OF status ON orders FOR EACH ROW WHEN new.status <> old.status BEGIN
  UPDATE orders SET legacy = CASE WHEN new.status = 'old' THEN 'x' ELSE legacy END WHERE id = new.id;
END;
