CREATE TABLE client_new LIKE client;
INSERT INTO client_new SELECT * FROM client;
DROP TABLE client;
RENAME TABLE client_new TO client;
