\set ON_ERROR_STOP on
\set QUIET 1
\pset pager off
BEGIN;
\echo Adding locale
ALTER TABLE members ADD COLUMN locale text;
COMMENT ON COLUMN members.locale IS 'BCP 47';
COMMIT;
\unset QUIET
