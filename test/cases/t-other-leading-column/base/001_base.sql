CREATE TABLE seats (id bigint PRIMARY KEY, show_id bigint NOT NULL, seat integer NOT NULL, held boolean NOT NULL);
CREATE UNIQUE INDEX seats_all ON seats (show_id, seat, held);
