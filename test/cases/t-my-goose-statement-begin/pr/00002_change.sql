-- +goose Up
CREATE TABLE orders_log (
  id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  order_id BIGINT UNSIGNED NOT NULL,
  state VARCHAR(20) NOT NULL,
  changed_at DATETIME NOT NULL
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
-- +goose StatementBegin
CREATE PROCEDURE log_order(IN wanted BIGINT UNSIGNED)
SQL SECURITY INVOKER
BEGIN
  INSERT INTO orders_log (order_id, state, changed_at) SELECT id, state, NOW() FROM orders WHERE id = wanted;
  DELETE FROM orders_log WHERE changed_at < NOW() - INTERVAL 1 YEAR;
END;
-- +goose StatementEnd
-- +goose Down
DROP PROCEDURE log_order;
DROP TABLE orders_log;
