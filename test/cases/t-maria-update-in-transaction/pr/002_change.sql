START TRANSACTION;
UPDATE item SET stock = 0 WHERE item_id IN (1, 2, 3);
DELETE FROM sale WHERE sale_id = 17;
COMMIT;
