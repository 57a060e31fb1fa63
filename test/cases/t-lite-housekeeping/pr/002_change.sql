PRAGMA user_version = 12;
ANALYZE;
PRAGMA optimize;
REINDEX orders_user;
