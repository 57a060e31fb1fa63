SET STATEMENT lock_wait_timeout = 5 FOR ALTER TABLE sale ADD COLUMN channel varchar(20) NULL;
