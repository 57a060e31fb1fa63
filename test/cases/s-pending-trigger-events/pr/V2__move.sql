UPDATE patients SET insurer_id = 2 WHERE insurer_id = 1;
ALTER TABLE patients ADD COLUMN moved boolean;
