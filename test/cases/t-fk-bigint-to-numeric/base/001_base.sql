CREATE TABLE big (id numeric PRIMARY KEY);
