CREATE TABLE hits (id bigint PRIMARY KEY, code text NOT NULL, live boolean NOT NULL);
CREATE UNIQUE INDEX hits_code ON hits (code) WHERE live;
