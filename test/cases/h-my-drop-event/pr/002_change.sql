DROP EVENT IF EXISTS purge_sessions;
