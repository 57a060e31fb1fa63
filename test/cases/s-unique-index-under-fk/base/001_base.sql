CREATE TABLE a (id bigint PRIMARY KEY, code text NOT NULL);
CREATE UNIQUE INDEX a_code ON a (code);
CREATE TABLE b (id bigint PRIMARY KEY, code text REFERENCES a (code));
CREATE INDEX b_code ON b (code);
