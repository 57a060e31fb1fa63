CREATE OR REPLACE VIEW open_visits AS
SELECT v.id, v.patient_id AS patient, v.started_at FROM visits v WHERE v.ended_at IS NULL;
