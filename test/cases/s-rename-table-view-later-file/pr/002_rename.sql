ALTER TABLE members RENAME TO people;
