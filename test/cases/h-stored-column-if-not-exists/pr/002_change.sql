ALTER TABLE couriers ADD IF NOT EXISTS initial text GENERATED ALWAYS AS (upper(left(name, 1))) STORED;
