SET lock_timeout = '2s';
CREATE INDEX notes_written ON notes (written_at DESC) INCLUDE (mark) TABLESPACE pg_default;
