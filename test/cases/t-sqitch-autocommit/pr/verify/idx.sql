SELECT 1/count(*) FROM pg_class WHERE relname = 'users_name_idx';
