UPDATE plans SET price = 5 WHERE name = 'gold';
DELETE FROM plans WHERE name IN ('old', 'older');
