BEGIN;
CREATE UNLOGGED TABLE scratch_plans AS SELECT id, 'legacy'::text AS plan FROM teams WHERE created_at < '2020-01-01';
CREATE INDEX scratch_plans_id ON scratch_plans (id);
COMMIT;
UPDATE teams SET plan = s.plan FROM scratch_plans s WHERE s.id = teams.id AND teams.id BETWEEN 1 AND 5000;
DROP TABLE scratch_plans;
