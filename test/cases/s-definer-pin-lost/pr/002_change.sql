ALTER FUNCTION use_token(bigint) RESET ALL;
