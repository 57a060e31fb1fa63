DROP VIEW va, vva;
TRUNCATE a, b;
DROP TABLE a, b;
