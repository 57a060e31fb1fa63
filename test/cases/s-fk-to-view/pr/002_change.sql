CREATE TABLE notes (
  id bigint PRIMARY KEY,
  bill_id bigint REFERENCES bills (id)
);
CREATE INDEX notes_bill ON notes (bill_id);
