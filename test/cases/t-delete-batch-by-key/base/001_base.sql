CREATE TYPE visit_kind AS ENUM ('walk_in', 'booked');
CREATE TABLE insurers (id serial PRIMARY KEY, name text NOT NULL, code varchar(8) UNIQUE);
CREATE FUNCTION is_shown(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT state <> 'archived' $$;
CREATE TABLE patients (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  mrn text NOT NULL CONSTRAINT patients_mrn_key UNIQUE,
  email text,
  notes text,
  insurer_id integer CONSTRAINT patients_insurer_fk REFERENCES insurers (id) DEFERRABLE INITIALLY DEFERRED,
  state text NOT NULL DEFAULT 'active',
  weight numeric(5,2),
  born date
);
CREATE INDEX patients_insurer_idx ON patients (insurer_id);
ALTER TABLE patients ENABLE ROW LEVEL SECURITY;
CREATE POLICY shown ON patients USING (is_shown(state));
CREATE TABLE visits (
  id bigserial PRIMARY KEY,
  patient_id uuid NOT NULL REFERENCES patients (id) ON DELETE CASCADE,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  fee numeric(8,2) NOT NULL DEFAULT 0,
  kind visit_kind NOT NULL DEFAULT 'walk_in'
);
CREATE INDEX visits_patient_idx ON visits (patient_id);
CREATE VIEW open_visits AS SELECT id, patient_id, started_at FROM visits WHERE ended_at IS NULL;
CREATE VIEW visit_count AS SELECT patient_id, count(*) AS visits FROM visits GROUP BY patient_id;
CREATE MATERIALIZED VIEW visit_stats AS SELECT patient_id, sum(fee) AS total FROM visits GROUP BY patient_id;
CREATE UNIQUE INDEX visit_stats_patient ON visit_stats (patient_id);
CREATE TABLE audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL DEFAULT now(), what jsonb);
CREATE TABLE readings (patient_id uuid NOT NULL, taken_at timestamptz NOT NULL, value real);
CREATE FUNCTION log_visit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO audit (what) VALUES (to_jsonb(NEW)); RETURN NULL; END $$;
CREATE TRIGGER visits_log AFTER UPDATE ON visits FOR EACH ROW WHEN (OLD.fee IS DISTINCT FROM NEW.fee) EXECUTE FUNCTION log_visit();
CREATE PUBLICATION changes FOR TABLE visits, patients (id, mrn, email);
CREATE SEQUENCE invoice_no;
CREATE SCHEMA ref;
CREATE PROCEDURE purge(older interval) LANGUAGE plpgsql AS $$ BEGIN DELETE FROM audit WHERE at < now() - older; END $$;
