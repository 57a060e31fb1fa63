MERGE INTO plans p
USING (VALUES ('free', 'Free', 0), ('pro', 'Pro', 900)) AS v (code, title, price) ON v.code = p.code
WHEN MATCHED THEN UPDATE SET title = v.title, price = v.price
WHEN NOT MATCHED THEN INSERT (code, title, price) VALUES (v.code, v.title, v.price);
