ALTER TABLE tickets ADD INDEX tickets_state_id (state, id), ADD INDEX tickets_id (id);
