ALTER TABLE customers ADD COLUMN mail_ci text GENERATED ALWAYS AS (lower(email)) VIRTUAL;
