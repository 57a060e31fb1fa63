INSERT INTO currencies (code, name) VALUES ('EUR', 'Euro'), ('CHF', 'Swiss franc'), ('SEK', 'Krona')
ON CONFLICT (code) DO UPDATE SET name = EXCLUDED.name;
UPDATE currencies SET name = 'Swedish krona' WHERE code = 'SEK';
DELETE FROM currencies WHERE code IN ('DEM', 'FRF');
