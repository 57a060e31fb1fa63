GRANT SELECT, FILE ON *.* TO 'report'@'%';
