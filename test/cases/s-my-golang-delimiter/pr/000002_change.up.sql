DELIMITER //
CREATE TRIGGER orders_log_update AFTER UPDATE ON orders FOR EACH ROW
BEGIN
  INSERT INTO orders_log (order_id, state, changed_at) VALUES (NEW.id, NEW.state, NOW());
END//
DELIMITER ;
