CREATE INDEX logins_email_nocase ON logins (email COLLATE NOCASE);
