ALTER TABLE couriers ADD COLUMN imported_at text NOT NULL DEFAULT timeofday();
