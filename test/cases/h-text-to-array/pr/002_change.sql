ALTER TABLE articles ALTER tags TYPE text[] USING string_to_array(tags, ',');
