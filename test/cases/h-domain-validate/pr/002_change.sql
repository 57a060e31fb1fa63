ALTER DOMAIN public.kelvin VALIDATE CONSTRAINT above_zero;
