INSERT INTO features (key, enabled) VALUES ('new-checkout', true)
ON CONFLICT ON CONSTRAINT features_key_key DO UPDATE SET enabled = excluded.enabled;
