CREATE TABLE remarks_copy (id INTEGER PRIMARY KEY, author_id INTEGER, kind TEXT, words TEXT);
INSERT INTO remarks_copy SELECT * FROM remarks;
INSERT INTO remarks_copy (id, words) SELECT id + 1000, words FROM remarks WHERE id < 10;
