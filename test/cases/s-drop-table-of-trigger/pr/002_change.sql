SET lock_timeout = '2s';
DROP TABLE account_changes;
