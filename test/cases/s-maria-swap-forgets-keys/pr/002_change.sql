CREATE TABLE sale_new LIKE sale;
ALTER TABLE sale_new MODIFY qty decimal(10,3) NOT NULL DEFAULT 1;
INSERT INTO sale_new SELECT * FROM sale;
RENAME TABLE sale TO sale_old, sale_new TO sale;
DROP TABLE sale_old;
