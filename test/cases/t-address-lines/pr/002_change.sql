CREATE TABLE addresses (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  member_id bigint NOT NULL REFERENCES members (id),
  address_line1 text NOT NULL,
  address_line2 text,
  city text NOT NULL
);
CREATE INDEX addresses_member_id_idx ON addresses (member_id);
