CREATE VIEW members AS SELECT * FROM people;
