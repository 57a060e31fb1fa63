CREATE TABLE branches (id bigint PRIMARY KEY, region text NOT NULL, city text NOT NULL, opened date);
