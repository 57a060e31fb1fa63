CREATE EXTENSION btree_gist;
ALTER TABLE shifts ADD CONSTRAINT no_clash EXCLUDE USING gist (crew WITH =, during WITH &&);
