DO $EF$
BEGIN
    IF 1 = 1 THEN
    ALTER TABLE invoices ALTER COLUMN cents TYPE numeric;
    END IF;
END $EF$;
