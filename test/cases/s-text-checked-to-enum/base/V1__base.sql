CREATE TABLE shipment (id bigint PRIMARY KEY, status text NOT NULL CHECK (status IN ('packed', 'sent', 'lost')));
