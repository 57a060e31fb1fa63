CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT);
CREATE INDEX teams_name ON teams (name);
