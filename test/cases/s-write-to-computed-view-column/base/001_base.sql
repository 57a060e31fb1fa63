CREATE TABLE staff (id bigint PRIMARY KEY, first_name text NOT NULL, last_name text NOT NULL);
CREATE VIEW staff_list AS SELECT id, first_name || ' ' || last_name AS full_name FROM staff;
