CREATE TABLE codes (id bigint PRIMARY KEY, code varchar(10) NOT NULL CHECK (code <> ''));
