ALTER TABLE articles ALTER COLUMN tags DROP DEFAULT, ALTER COLUMN tags TYPE text[] USING string_to_array(tags, ',');
