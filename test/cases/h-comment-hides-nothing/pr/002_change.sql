/* tidy up -- see ticket; ALTER TABLE x */ ALTER TABLE members
  DROP /* unused since v3 */ COLUMN nickname;
