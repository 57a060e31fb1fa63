CREATE TABLE events (id uuid PRIMARY KEY, kind text NOT NULL, at timestamptz NOT NULL);
