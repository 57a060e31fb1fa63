ALTER PROCEDURE close_month RENAME TO close_period;
