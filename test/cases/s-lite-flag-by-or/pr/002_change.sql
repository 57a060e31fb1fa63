CREATE TABLE mails (id INTEGER PRIMARY KEY, sent TEXT NOT NULL CHECK (sent = 'Y' OR sent = 'N'));
