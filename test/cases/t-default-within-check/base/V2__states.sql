ALTER TABLE subscriptions ADD CONSTRAINT subscriptions_state_check CHECK (state IN ('active', 'paused', 'ended'));
