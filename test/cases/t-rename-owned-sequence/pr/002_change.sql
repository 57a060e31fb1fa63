ALTER SEQUENCE notes_id_seq RENAME TO note_numbers;
