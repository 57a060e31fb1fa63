CREATE TABLE people (id INTEGER PRIMARY KEY, email TEXT NOT NULL);
CREATE INDEX people_email ON people (email);
