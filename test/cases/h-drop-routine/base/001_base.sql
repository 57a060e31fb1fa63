CREATE SCHEMA "Depot";
CREATE TYPE parcel_state AS ENUM ('booked', 'sorted', 'delivered');
CREATE TYPE street AS (line text, zip text);
CREATE DOMAIN kilograms AS numeric(8,3) CHECK (VALUE >= 0);
CREATE TABLE couriers (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL,
  phone varchar(30),
  region_code char(2),
  active boolean NOT NULL DEFAULT true,
  home street,
  hired_on date
);
CREATE TABLE "Depot"."Parcel" (
  "Id" uuid PRIMARY KEY,
  "Ref" varchar(24) NOT NULL,
  courier_id bigint REFERENCES couriers (id),
  weight kilograms,
  loads kilograms[],
  state parcel_state NOT NULL DEFAULT 'booked',
  meta json,
  booked_at timestamp NOT NULL DEFAULT now()
);
CREATE INDEX "Parcel_courier" ON "Depot"."Parcel" (courier_id);
CREATE TABLE scans (
  parcel uuid NOT NULL,
  at timestamptz NOT NULL,
  station integer NOT NULL,
  note text,
  PRIMARY KEY (parcel, at)
) PARTITION BY RANGE (at);
CREATE TABLE scans_2025 PARTITION OF scans FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE scans_rest PARTITION OF scans DEFAULT;
CREATE TABLE assets (id integer NOT NULL, label text, bought date);
CREATE TABLE vans (plate text NOT NULL) INHERITS (assets);
CREATE FUNCTION public.fee(grams numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS 'SELECT grams * 0.01';
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.hired_on := current_date; RETURN NEW; END $$;
CREATE TRIGGER couriers_stamp BEFORE INSERT ON couriers FOR EACH ROW EXECUTE FUNCTION stamp();
CREATE MATERIALIZED VIEW courier_load AS SELECT courier_id, count(*) AS parcels FROM "Depot"."Parcel" GROUP BY courier_id;
CREATE TABLE bookings (id integer PRIMARY KEY, during tsrange, cancelled boolean NOT NULL DEFAULT false);
