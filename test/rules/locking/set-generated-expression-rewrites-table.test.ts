import rule from '../../../src/rules/locking/set-generated-expression-rewrites-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) STORED);';

testRule(rule, {
  silent: [
    { name: 'DROP EXPRESSION leaves the rows as they are', given: users, sql: 'ALTER TABLE users ALTER COLUMN b DROP EXPRESSION;', version: '17' },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users ALTER COLUMN b SET EXPRESSION AS (a * 3);`, version: '17' },
    {
      name: 'a virtual column stores nothing',
      given: 'CREATE TABLE users (id int PRIMARY KEY, a int, b int GENERATED ALWAYS AS (a * 2) VIRTUAL);',
      sql: 'ALTER TABLE users ALTER COLUMN b SET EXPRESSION AS (a * 3);',
      version: '18',
    },
  ],
  speaks: [
    {
      name: 'a stored column',
      given: users,
      sql: 'ALTER TABLE users ALTER COLUMN b SET EXPRESSION AS (a * 3);',
      version: '17',
      says: ['The new expression of b rewrites all of users while nobody can read or write it.'],
    },
    {
      name: 'at the line of the column',
      given: users,
      sql: 'ALTER TABLE users\n  ALTER COLUMN b SET EXPRESSION AS (a + 1);',
      version: '18',
      says: ['The new expression of b rewrites all of users while nobody can read or write it.'],
      lines: [2],
    },
  ],
});
