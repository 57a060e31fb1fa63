CREATE TABLE p (id text PRIMARY KEY);
CREATE TABLE c (id bigint PRIMARY KEY, p_id text REFERENCES p);
CREATE INDEX c_p ON c (p_id);
