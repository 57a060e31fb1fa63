MERGE INTO currencies AS c
USING (VALUES ('EUR', 'Euro', 2), ('JPY', 'Yen', 0), ('TND', 'Dinar', 3)) AS wanted (code, name, digits) ON c.code = wanted.code
WHEN NOT MATCHED THEN INSERT (code, name, digits) VALUES (wanted.code, wanted.name, wanted.digits);
