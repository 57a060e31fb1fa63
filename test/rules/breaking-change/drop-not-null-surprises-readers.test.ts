import rule from '../../../src/rules/breaking-change/drop-not-null-surprises-readers.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL, note text);';

testRule(rule, {
  silent: [
    { name: 'it could hold NULL before', given: users, sql: 'ALTER TABLE users ALTER COLUMN note DROP NOT NULL;' },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users ALTER COLUMN name DROP NOT NULL;` },
    {
      name: 'the column is made by the same migration',
      given: users,
      sql: "ALTER TABLE users ADD COLUMN a text NOT NULL DEFAULT ''; ALTER TABLE users ALTER COLUMN a DROP NOT NULL;",
    },
  ],
  speaks: [
    {
      name: 'a column in use',
      given: users,
      sql: 'ALTER TABLE users ALTER COLUMN name DROP NOT NULL;',
      says: ['Code that reads name of users may meet NULL from now on.'],
    },
    {
      name: 'a table nobody told us about',
      sql: 'ALTER TABLE users ALTER COLUMN name DROP NOT NULL;',
      complete: false,
      says: ['Code that reads name of users may meet NULL from now on.'],
    },
  ],
});
