CREATE TABLE stock (
  id INTEGER PRIMARY KEY,
  amount INTEGER NOT NULL CHECK (amount >= 0),
  place TEXT
);
