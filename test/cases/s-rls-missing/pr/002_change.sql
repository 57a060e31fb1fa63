CREATE TABLE payments (id bigint PRIMARY KEY, author text);
