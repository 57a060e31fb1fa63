CREATE TABLE people (id INTEGER PRIMARY KEY, email TEXT NOT NULL, nick TEXT);
CREATE INDEX people_nick ON people (lower(nick));
