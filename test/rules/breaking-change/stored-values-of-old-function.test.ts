import rule from '../../../src/rules/breaking-change/stored-values-of-old-function.ts';
import { testRule } from '../../support/rule-tester.ts';

const body = (text: string): string => `FUNCTION tidy(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT ${text} $$;`;
const users = `CREATE TABLE users (email text); CREATE ${body('lower(t)')}`;
const indexed = `${users} CREATE INDEX tidy_idx ON users (tidy(email));`;
const replace = `CREATE OR REPLACE ${body('trim(lower(t))')}`;
const says = (what: string): readonly string[] => [`${what} of users keeps what tidy answered before: searches that go by it miss rows.`];

testRule(rule, {
  silent: [
    { name: 'nothing is stored of it', given: `${users} CREATE VIEW v AS SELECT tidy(email) FROM users;`, sql: replace },
    { name: 'the body is the same', given: indexed, sql: `CREATE OR REPLACE ${body('lower( t ) /* as before */')}` },
    {
      name: 'an overload of other arguments',
      given: indexed,
      sql: 'CREATE OR REPLACE FUNCTION tidy(n int) RETURNS int IMMUTABLE LANGUAGE sql AS $$ SELECT n $$;',
    },
    { name: 'the index is built anew', given: indexed, sql: `${replace} REINDEX INDEX CONCURRENTLY tidy_idx;` },
    { name: 'the indexes of the table are built anew', given: indexed, sql: `${replace} REINDEX TABLE CONCURRENTLY users;` },
    { name: 'the index is another', given: indexed, sql: `DROP INDEX tidy_idx; ${replace} CREATE INDEX tidy_idx ON users (tidy(email));` },
  ],
  speaks: [
    { name: 'an expression of an index', given: indexed, sql: replace, says: says('tidy_idx') },
    {
      name: 'the predicate of an index',
      given: `${users} CREATE INDEX some_idx ON users (email) WHERE tidy(email) <> '';`,
      sql: replace,
      says: says('some_idx'),
    },
    {
      name: 'a stored column',
      given: `${users} ALTER TABLE users ADD COLUMN plain text GENERATED ALWAYS AS (tidy(email)) STORED;`,
      sql: replace,
      says: says('plain'),
    },
  ],
});
