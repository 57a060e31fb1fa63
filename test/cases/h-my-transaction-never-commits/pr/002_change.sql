START TRANSACTION;
UPDATE customers SET state = 'closed' WHERE id = 17;
UPDATE orders SET state = 'closed' WHERE id = 170;
