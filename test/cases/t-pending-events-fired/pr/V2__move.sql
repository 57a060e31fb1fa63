UPDATE patients SET insurer_id = 2 WHERE mrn = 'm1';
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE patients ADD COLUMN moved boolean;
