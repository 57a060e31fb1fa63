CREATE TABLE visits_new LIKE visits;
ALTER TABLE visits_new MODIFY ms bigint unsigned NOT NULL DEFAULT 0;
INSERT INTO visits_new SELECT * FROM visits;
RENAME TABLE visits TO visits_old, visits_new TO visits;
DROP TABLE visits_old;
