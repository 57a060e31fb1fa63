INSERT INTO patients (id, mrn)
SELECT id, mrn FROM patients
ON CONFLICT (id) DO UPDATE SET notes = 'seen';
