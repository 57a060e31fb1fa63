ALTER DOMAIN email_address ADD CONSTRAINT has_at CHECK (VALUE ~ '@');
