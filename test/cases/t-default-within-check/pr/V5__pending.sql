ALTER TABLE subscriptions ALTER COLUMN state SET DEFAULT 'pending';
