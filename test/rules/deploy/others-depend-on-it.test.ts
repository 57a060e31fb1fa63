import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/others-depend-on-it.ts';
import { testRule } from '../../support/rule-tester.ts';

const given =
  'CREATE TABLE users (id int PRIMARY KEY, name text); CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users (id)); CREATE VIEW v AS SELECT name FROM users;';

testRule(rule, {
  silent: [
    { name: 'CASCADE', given, sql: 'DROP TABLE users CASCADE;' },
    { name: 'what depends on it goes first', given, sql: 'DROP VIEW v; ALTER TABLE users DROP COLUMN name;' },
    { name: 'nothing depends on it', given, sql: 'DROP TABLE orders;' },
  ],
  speaks: [
    {
      name: 'a column that a view reads',
      given,
      sql: 'ALTER TABLE users DROP COLUMN name;',
      says: [expect.stringMatching(/^The deploy stops here: cannot drop column "name" .*view "v" depends on it\.$/)],
    },
    {
      name: 'the index behind a constraint',
      given,
      sql: '\nDROP INDEX CONCURRENTLY users_pkey;',
      says: [expect.stringMatching(/^The deploy stops here: cannot drop index "users_pkey".*\.$/)],
      lines: [2],
    },
  ],
});
