CREATE TABLE import_stage (id bigint PRIMARY KEY, raw text);
