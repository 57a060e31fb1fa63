UPDATE posts SET state = 2 WHERE rowid IN (1, 2);
DELETE FROM remarks WHERE _rowid_ = 5;
