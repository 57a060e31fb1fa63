GRANT SELECT ON shop.* TO 'reader'@'%' IDENTIFIED BY 'Winter2026!';
