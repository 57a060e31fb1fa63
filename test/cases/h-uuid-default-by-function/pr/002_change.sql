CREATE FUNCTION next_code() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'P' || nextval('notes_id_seq'); END $$;
ALTER TABLE plants ADD COLUMN code text DEFAULT next_code() NOT NULL;
