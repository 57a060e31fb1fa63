import rule from '../../../src/rules/breaking-change/set-not-null-breaks-writers.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = "CREATE TABLE users (id int PRIMARY KEY, name text, plan text DEFAULT 'free', done text NOT NULL);";

testRule(rule, {
  silent: [
    { name: 'the column has a default', given: users, sql: 'ALTER TABLE users ALTER COLUMN plan SET NOT NULL;' },
    { name: 'it is NOT NULL already', given: users, sql: 'ALTER TABLE users ALTER COLUMN done SET NOT NULL;' },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users ALTER COLUMN name SET NOT NULL;` },
  ],
  speaks: [
    {
      name: 'no default',
      given: users,
      sql: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;',
      says: ['Code that leaves out name of users fails from now on: it must not be NULL, and has no default.'],
    },
    {
      name: 'a column of the same pull request: the running release does not know it',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN a int;\nALTER TABLE users ALTER COLUMN a SET NOT NULL;',
      says: ['Code that leaves out a of users fails from now on: it must not be NULL, and has no default.'],
      lines: [2],
    },
  ],
});
