ALTER TABLE visits ADD COLUMN referrer varchar(255) NULL, ADD INDEX visits_referrer (referrer), ALGORITHM=INPLACE, LOCK=NONE;
