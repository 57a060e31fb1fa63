CREATE TABLE lines (id bigint PRIMARY KEY, price numeric NOT NULL, amount integer NOT NULL, total numeric GENERATED ALWAYS AS (price * amount) STORED);
ALTER TABLE lines ALTER COLUMN total DROP EXPRESSION;
