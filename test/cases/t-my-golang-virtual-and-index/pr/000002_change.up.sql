ALTER TABLE accounts ADD COLUMN locale varchar(8) GENERATED ALWAYS AS (settings->>'$.locale') VIRTUAL, ALGORITHM=INSTANT;
CREATE INDEX accounts_locale ON accounts (locale);
