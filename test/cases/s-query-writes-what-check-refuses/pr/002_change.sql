ALTER TABLE tickets ADD CONSTRAINT tickets_state_check CHECK (state IN ('open', 'waiting', 'closed')) NOT VALID;
