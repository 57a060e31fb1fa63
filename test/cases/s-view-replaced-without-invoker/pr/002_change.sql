CREATE OR REPLACE VIEW my_notes AS SELECT id, owner_id, body, pinned FROM notes;
