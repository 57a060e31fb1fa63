CREATE INDEX companies_name ON companies (name) ALGORITHM=INPLACE LOCK=NONE;
