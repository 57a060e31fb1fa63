CREATE EXTENSION IF NOT EXISTS postgres_fdw;
CREATE SERVER lab FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'lab', dbname 'lab');
CREATE FOREIGN TABLE ref.lab_results (id bigint NOT NULL, patient_id uuid, result text) SERVER lab OPTIONS (table_name 'results');
ALTER FOREIGN TABLE ref.lab_results ADD COLUMN taken_at timestamptz, ALTER COLUMN result OPTIONS (column_name 'res');
COMMENT ON FOREIGN TABLE ref.lab_results IS 'results of the laboratory';
