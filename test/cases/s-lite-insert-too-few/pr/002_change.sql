INSERT INTO plans VALUES ('gold', 9.5);
