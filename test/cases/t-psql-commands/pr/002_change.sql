\set ON_ERROR_STOP on
\echo adding tags
CREATE TABLE tags (id bigint PRIMARY KEY, label text NOT NULL);
CREATE INDEX tags_label ON tags (label);
