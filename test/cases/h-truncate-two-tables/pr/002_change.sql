TRUNCATE users, orders;
