-- name: BookDeliveries :exec
MERGE INTO stock AS s
USING (SELECT sku, sum(amount) AS amount FROM deliveries WHERE NOT booked GROUP BY sku) AS d ON s.sku = d.sku
WHEN MATCHED THEN UPDATE SET quantity = s.quantity + d.amount
WHEN NOT MATCHED THEN INSERT (sku, quantity) VALUES (d.sku, d.amount);
