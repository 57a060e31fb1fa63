TRUNCATE import_stage;
DROP TABLE import_stage;
