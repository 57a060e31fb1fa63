CREATE INDEX people_email_nocase ON people (email COLLATE NOCASE);
