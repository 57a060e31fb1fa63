ALTER TABLE events RENAME TO events_old;
CREATE TABLE events (id uuid NOT NULL, kind text NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_default PARTITION OF events DEFAULT;
INSERT INTO events SELECT id, kind, at FROM events_old;
