ALTER ROLE app SET password_encryption = 'scram-sha-256';
ALTER ROLE app SET statement_timeout = '30s';
