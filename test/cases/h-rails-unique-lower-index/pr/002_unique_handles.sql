CREATE UNIQUE INDEX "index_accounts_on_lower_handle" ON "accounts" (lower(handle));
