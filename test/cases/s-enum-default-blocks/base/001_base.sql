CREATE TYPE s1 AS ENUM ('a', 'b');
CREATE TABLE ev (id bigint PRIMARY KEY, s s1 DEFAULT 'a');
