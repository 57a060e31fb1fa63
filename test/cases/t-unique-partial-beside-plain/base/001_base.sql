CREATE TABLE leases (id bigint PRIMARY KEY, flat_id bigint NOT NULL, ended_on date);
CREATE INDEX leases_flat_idx ON leases (flat_id);
CREATE TABLE flats (id bigint PRIMARY KEY);
