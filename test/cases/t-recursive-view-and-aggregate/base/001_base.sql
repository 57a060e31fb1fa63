CREATE TABLE folders (id bigint PRIMARY KEY, parent_id bigint REFERENCES folders (id), name text NOT NULL);
CREATE INDEX folders_parent ON folders (parent_id);
