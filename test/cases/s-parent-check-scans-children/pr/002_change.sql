ALTER TABLE metrics ADD CONSTRAINT metrics_v_ok CHECK (v >= 0);
