import rule from '../../../src/rules/breaking-change/add-not-null-column-without-default.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY);';

testRule(rule, {
  silent: [
    {
      name: 'the same transaction has deleted every row',
      given: users,
      sql: 'BEGIN; DELETE FROM users; ALTER TABLE users ADD COLUMN country text NOT NULL; COMMIT;',
    },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users ADD COLUMN country text NOT NULL;` },
    { name: 'with a default', given: users, sql: "ALTER TABLE users ADD COLUMN country text NOT NULL DEFAULT 'x';" },
    { name: 'an identity numbers the rows', given: users, sql: 'ALTER TABLE users ADD COLUMN n bigint GENERATED ALWAYS AS IDENTITY;' },
    { name: 'a generated column has values', given: users, sql: 'ALTER TABLE users ADD COLUMN n int NOT NULL GENERATED ALWAYS AS (id * 2) STORED;' },
    {
      name: 'IF NOT EXISTS finds the column',
      given: 'CREATE TABLE users (id int PRIMARY KEY, country text);',
      sql: 'ALTER TABLE users ADD COLUMN IF NOT EXISTS country text NOT NULL;',
    },
  ],
  speaks: [
    {
      name: 'rows were deleted, but new ones may have come since',
      given: users,
      sql: 'DELETE FROM users;\nALTER TABLE users ADD COLUMN country text NOT NULL;',
      says: ['Adding country fails as soon as users holds a row: it must not be NULL, and has no default.'],
      lines: [2],
    },
    {
      name: 'a table in use',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN country text NOT NULL;',
      says: ['Adding country fails as soon as users holds a row: it must not be NULL, and has no default.'],
    },
    {
      name: 'the second of two columns, at its own line',
      given: users,
      sql: 'ALTER TABLE users\n  ADD COLUMN a int,\n  ADD COLUMN country text NOT NULL;',
      says: ['Adding country fails as soon as users holds a row: it must not be NULL, and has no default.'],
      lines: [3],
    },
  ],
});
