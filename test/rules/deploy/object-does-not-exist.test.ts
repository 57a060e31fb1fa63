import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/object-does-not-exist.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, email text);';

testRule(rule, {
  silent: [
    { name: 'all names stand', given: users, sql: 'CREATE INDEX CONCURRENTLY i ON users (email);' },
    { name: 'made by the same migration', sql: `${users} ALTER TABLE users DROP COLUMN email;` },
    { name: 'IF EXISTS', given: users, sql: 'DROP TABLE IF EXISTS accounts; ALTER TABLE IF EXISTS accounts ADD COLUMN a int;' },
    { name: 'the history is not known', sql: 'ALTER TABLE accounts ADD COLUMN a int;', complete: false },
  ],
  speaks: [
    {
      name: 'an unknown column, with the nearest one',
      given: users,
      sql: 'CREATE INDEX CONCURRENTLY i ON users (mail);',
      says: [expect.stringMatching(/^The deploy stops here: .*"mail".*\. Did you mean email\?$/)],
    },
    {
      name: 'an unknown table that differs only by its quotes',
      given: 'CREATE TABLE "Customers" (id int PRIMARY KEY);',
      sql: 'ALTER TABLE Customers ADD COLUMN a text;',
      says: ['The deploy stops here: relation "customers" does not exist. There is "Customers", which must be written with quotes.'],
    },
    {
      name: 'a table that an earlier statement renamed',
      given: users,
      sql: 'ALTER TABLE users RENAME TO accounts;\nALTER TABLE users ADD COLUMN a int;',
      says: ['The deploy stops here: relation "users" does not exist.'],
      lines: [2],
    },
  ],
});
