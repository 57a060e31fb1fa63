-- Up Migration
CREATE TABLE tags (id bigint PRIMARY KEY, label text NOT NULL);
CREATE INDEX tags_label ON tags (label);
-- Down Migration
DROP TABLE tags;
TRUNCATE customers CASCADE;
