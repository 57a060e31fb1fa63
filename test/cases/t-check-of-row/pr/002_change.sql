CREATE TABLE bookings (id bigint PRIMARY KEY, day date NOT NULL, booked_on date NOT NULL DEFAULT current_date, CHECK (day >= booked_on));
