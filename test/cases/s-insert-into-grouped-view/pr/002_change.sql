INSERT INTO visit_count (patient_id, visits) VALUES (gen_random_uuid(), 3);
