CREATE TABLE attachments (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_table text NOT NULL CHECK (parent_table IN ('claims', 'policies')),
  parent_id bigint NOT NULL,
  file_name text NOT NULL
);
CREATE INDEX attachments_parent ON attachments (parent_table, parent_id);
