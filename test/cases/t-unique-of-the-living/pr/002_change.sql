CREATE TABLE subscribers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email text NOT NULL,
  deleted_at timestamptz
);
CREATE UNIQUE INDEX subscribers_email_live ON subscribers (email) WHERE deleted_at IS NULL;
CREATE TABLE seats (
  hall_id bigint NOT NULL,
  row_label text,
  seat_no integer NOT NULL,
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  CONSTRAINT seats_place UNIQUE NULLS NOT DISTINCT (hall_id, row_label, seat_no)
);
