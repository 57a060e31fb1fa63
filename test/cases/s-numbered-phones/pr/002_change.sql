CREATE TABLE contact_cards (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  member_id bigint NOT NULL REFERENCES members (id),
  phone_1 text,
  phone_2 text,
  phone_3 text
);
CREATE INDEX contact_cards_member_id_idx ON contact_cards (member_id);
