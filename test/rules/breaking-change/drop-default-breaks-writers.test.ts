import rule from '../../../src/rules/breaking-change/drop-default-breaks-writers.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = "CREATE TABLE users (id int PRIMARY KEY, plan text NOT NULL DEFAULT 'free', note text DEFAULT 'x', name text NOT NULL);";

const bills = 'CREATE TABLE bills (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a int, total int GENERATED ALWAYS AS (a * 2) STORED);';

testRule(rule, {
  silent: [
    { name: 'the column may hold NULL', given: users, sql: 'ALTER TABLE users ALTER COLUMN note DROP DEFAULT;' },
    {
      name: 'dropped for a change of type, then set again',
      given: users,
      sql: "BEGIN; ALTER TABLE users ALTER COLUMN plan DROP DEFAULT; ALTER TABLE users ALTER COLUMN plan TYPE varchar(9); ALTER TABLE users ALTER COLUMN plan SET DEFAULT 'x'; COMMIT;",
    },
    {
      name: 'a default takes the place of the identity',
      given: bills,
      sql: "CREATE SEQUENCE s; ALTER TABLE bills ALTER COLUMN id DROP IDENTITY; ALTER TABLE bills ALTER COLUMN id SET DEFAULT nextval('s');",
    },
    { name: 'there is no identity', given: users, sql: 'ALTER TABLE users ALTER COLUMN id DROP IDENTITY IF EXISTS;' },
    {
      name: 'a default takes the place of the expression',
      given: bills,
      sql: 'ALTER TABLE bills ALTER COLUMN total DROP EXPRESSION, ALTER COLUMN total SET DEFAULT 0;',
    },
    { name: 'there was no default', given: users, sql: 'ALTER TABLE users ALTER COLUMN name DROP DEFAULT;' },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;` },
  ],
  speaks: [
    {
      name: 'a NOT NULL column',
      given: users,
      sql: 'ALTER TABLE users ALTER COLUMN plan DROP DEFAULT;',
      says: ['Nothing fills plan any longer: every INSERT into users that leaves it out fails, as it must not be NULL.'],
    },
    {
      name: 'an identity',
      given: bills,
      sql: 'ALTER TABLE bills ALTER COLUMN id DROP IDENTITY;',
      says: ['Nothing fills id any longer: every INSERT into bills that leaves it out fails, as it must not be NULL.'],
    },
    {
      name: 'an expression',
      given: bills,
      sql: 'ALTER TABLE bills ALTER COLUMN total DROP EXPRESSION;',
      says: ['Nothing works total of bills out any longer: the running release leaves it NULL.'],
    },
    {
      name: 'added and dropped in one file: the running release does not write the column',
      given: users,
      sql: "ALTER TABLE users ADD COLUMN kind text NOT NULL DEFAULT 'a';\nALTER TABLE users ALTER COLUMN kind DROP DEFAULT;",
      says: ['Nothing fills kind any longer: every INSERT into users that leaves it out fails, as it must not be NULL.'],
      lines: [2],
    },
  ],
});
