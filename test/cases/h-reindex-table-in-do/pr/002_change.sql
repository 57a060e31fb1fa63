SET lock_timeout = '2s';
REINDEX (VERBOSE) TABLE events;
RESET lock_timeout;
