ALTER DATABASE shop SET password_encryption = 'md5';
