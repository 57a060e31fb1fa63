ALTER ROUTINE purge(interval) SET SCHEMA ref;
