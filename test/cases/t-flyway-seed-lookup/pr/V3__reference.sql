SET LOCAL lock_timeout = '2s';
ALTER TABLE teams ADD CONSTRAINT teams_plan_fk FOREIGN KEY (plan) REFERENCES plans (code) NOT VALID;
