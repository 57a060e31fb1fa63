CREATE TABLE alarms (id integer PRIMARY KEY, tag varchar(20) REFERENCES sensors (tag));
