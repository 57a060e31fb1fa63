GRANT SELECT ON orders TO 'report'@'%';
