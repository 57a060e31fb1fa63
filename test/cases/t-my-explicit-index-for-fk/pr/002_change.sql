CREATE INDEX children_parent_id ON children (parent_id);
