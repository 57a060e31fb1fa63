CREATE TABLE ev (id bigint PRIMARY KEY, a text, s text);
CREATE INDEX ev_a ON ev (a) WHERE s = 'x';
