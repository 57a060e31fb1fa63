ALTER TABLE members ALTER COLUMN role DROP DEFAULT;
ALTER TABLE members ALTER COLUMN role TYPE text[] USING string_to_array(role, ',');
