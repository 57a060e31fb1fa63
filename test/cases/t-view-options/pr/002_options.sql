ALTER VIEW my_documents SET (security_barrier = true, check_option = 'local');
ALTER VIEW my_documents ALTER COLUMN body SET DEFAULT '';
