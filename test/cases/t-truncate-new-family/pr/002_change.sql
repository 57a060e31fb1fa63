CREATE TABLE rooms (id integer PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE beds (id integer PRIMARY KEY, room_id integer NOT NULL REFERENCES rooms (id));
CREATE INDEX beds_room_idx ON beds (room_id);
INSERT INTO rooms (id, name) VALUES (1, 'one'), (2, 'two');
TRUNCATE rooms CASCADE;
INSERT INTO rooms (id, name) VALUES (1, 'first') ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name;
