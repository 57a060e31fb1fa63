CREATE TABLE trips (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), driver_id uuid NOT NULL, ended_at timestamptz);
