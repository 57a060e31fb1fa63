CREATE TABLE bookings (id bigint PRIMARY KEY, day date NOT NULL, CHECK (day >= current_date));
