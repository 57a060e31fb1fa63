CREATE TABLE members (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, club_id bigint NOT NULL, email text NOT NULL);
