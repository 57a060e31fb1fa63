import rule from '../../../src/rules/breaking-change/rename-table-breaks-running-code.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY);';

testRule(rule, {
  silent: [
    {
      name: 'a type makes room for another of its name',
      given: "CREATE TYPE mark AS ENUM ('a');",
      sql: "ALTER TYPE mark RENAME TO mark_old; CREATE TYPE mark AS ENUM ('a', 'b');",
    },
    {
      name: 'a materialized view is swapped for another',
      given: 'CREATE MATERIALIZED VIEW a AS SELECT 1 AS x; CREATE MATERIALIZED VIEW b AS SELECT 2 AS x;',
      sql: 'BEGIN; ALTER MATERIALIZED VIEW a RENAME TO old; ALTER MATERIALIZED VIEW b RENAME TO a; COMMIT;',
    },
    {
      name: 'a table gets its own name back',
      given: 'CREATE TABLE a (id bigint PRIMARY KEY);',
      sql: 'ALTER TABLE a RENAME TO b; ALTER TABLE b RENAME TO a;',
    },
    {
      name: 'a view answers to the old name',
      given: users,
      sql: 'BEGIN; ALTER TABLE users RENAME TO accounts; CREATE VIEW users AS SELECT * FROM accounts; COMMIT;',
    },
    {
      name: 'another table takes the old name',
      given: users,
      sql: 'CREATE TABLE users_new (id bigint); BEGIN; ALTER TABLE users RENAME TO users_old; ALTER TABLE users_new RENAME TO users; COMMIT;',
    },
    {
      name: 'two tables that stood change places in one transaction',
      given: `${users} CREATE TABLE users_new (id bigint PRIMARY KEY);`,
      sql: 'BEGIN; ALTER TABLE users RENAME TO users_old; ALTER TABLE users_new RENAME TO users; COMMIT;',
    },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users RENAME TO accounts;` },
  ],
  speaks: [
    {
      name: 'a type gets another name',
      given: "CREATE TYPE mark AS ENUM ('a');",
      sql: 'ALTER TYPE mark RENAME TO grade;',
      says: ['Code that still says mark fails from the moment it is called grade.'],
    },
    {
      name: 'another table takes the old name in a transaction of its own',
      given: `${users} CREATE TABLE users_new (id bigint PRIMARY KEY);`,
      sql: 'ALTER TABLE users RENAME TO users_old; ALTER TABLE users_new RENAME TO users;',
      says: [
        'Something answers to users again only in a later transaction: until then, code that says users fails. Put both statements in one transaction.',
      ],
    },
    {
      name: 'a view',
      given: 'CREATE VIEW a AS SELECT 1 AS x;',
      sql: 'ALTER VIEW a RENAME TO b;',
      says: ['Code that still says a fails from the moment it is called b.'],
    },
    {
      name: 'nothing answers to the old name',
      given: users,
      sql: 'ALTER TABLE users RENAME TO accounts;',
      says: ['Code that still says users fails from the moment it is called accounts.'],
    },
    {
      name: 'a table nobody told us about',
      sql: '\nALTER TABLE users RENAME TO accounts;',
      complete: false,
      says: ['Code that still says users fails from the moment it is called accounts.'],
      lines: [2],
    },
  ],
});
