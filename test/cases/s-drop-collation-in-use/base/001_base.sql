CREATE COLLATION any_case (PROVIDER = icu, LOCALE = 'und-u-ks-level2', DETERMINISTIC = false);
CREATE TABLE tags (id bigint PRIMARY KEY, name text COLLATE any_case NOT NULL UNIQUE);
