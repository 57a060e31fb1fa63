CREATE TABLE visits (id bigint PRIMARY KEY, created_at timestamp NOT NULL DEFAULT now());
CREATE TABLE payments (id bigint PRIMARY KEY, created_at timestamp NOT NULL DEFAULT now(), cents bigint NOT NULL);
