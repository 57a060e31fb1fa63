SET SESSION sql_log_bin = 0;
ALTER TABLE customers ADD COLUMN phone VARCHAR(30) NULL;
SET SESSION sql_log_bin = 1;
