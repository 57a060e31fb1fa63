ALTER TABLE patients
  ADD COLUMN second_insurer integer DEFAULT 1 REFERENCES insurers (id);
