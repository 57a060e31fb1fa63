ALTER TABLE couriers
  ADD COLUMN nickname text,
  ALTER COLUMN hired_on SET STATISTICS 100,
  ALTER region_code SET DATA TYPE text USING rtrim(region_code::text),
  ALTER phone SET STORAGE EXTERNAL,
  ALTER active DROP DEFAULT;
