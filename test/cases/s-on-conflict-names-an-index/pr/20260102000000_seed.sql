INSERT INTO features (key, enabled) VALUES ('new-checkout', true)
ON CONFLICT ON CONSTRAINT features_key_idx DO UPDATE SET enabled = excluded.enabled;
