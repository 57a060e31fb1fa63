CREATE TABLE tmp_carts (id bigint PRIMARY KEY, note text);
ALTER TABLE tmp_carts RENAME TO carts;
ALTER TABLE carts ALTER COLUMN note SET NOT NULL;
CREATE INDEX ON carts (note);
