CREATE TABLE stock (sku text PRIMARY KEY, quantity integer NOT NULL);
CREATE TABLE deliveries (id bigint PRIMARY KEY, sku text NOT NULL, amount integer NOT NULL, booked boolean NOT NULL DEFAULT false);
