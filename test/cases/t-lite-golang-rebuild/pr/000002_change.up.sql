CREATE TABLE remarks_new (id integer PRIMARY KEY AUTOINCREMENT NOT NULL, author_id integer NOT NULL REFERENCES authors (id), kind varchar NOT NULL DEFAULT 'note' CHECK (kind IN ('note', 'praise')), words text NOT NULL, stars integer);
INSERT INTO remarks_new (id, author_id, kind, words) SELECT id, author_id, kind, words FROM remarks;
DROP TABLE remarks;
ALTER TABLE remarks_new RENAME TO remarks;
CREATE INDEX index_remarks_on_author_id ON remarks (author_id);
