CREATE TABLE charge_sessions (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  station_id bigint NOT NULL REFERENCES stations (id),
  started_at timestamptz NOT NULL,
  charge_level real NOT NULL,
  charge_current double precision,
  energy_kwh double precision,
  balance_error real,
  price_per_kwh numeric(8,4) NOT NULL
);
CREATE INDEX charge_sessions_station ON charge_sessions (station_id);
