CREATE TABLE ev (id bigint PRIMARY KEY, a integer, b integer);
CREATE INDEX ev_ab ON ev (a, b);
