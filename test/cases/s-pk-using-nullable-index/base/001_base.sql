CREATE TABLE hits (id bigint, at timestamptz);
CREATE UNIQUE INDEX hits_id ON hits (id);
