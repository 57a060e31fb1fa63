import rule from '../../../src/rules/locking/change-type-rebuilds-index.ts';
import { testRule } from '../../support/rule-tester.ts';

const users =
  'CREATE TABLE users (id bigint PRIMARY KEY, name text, made timestamp); CREATE INDEX users_name ON users (name); CREATE INDEX users_made ON users (made);';

testRule(rule, {
  silent: [
    {
      name: 'no index is on the column',
      given: 'CREATE TABLE users (id bigint PRIMARY KEY, name text);',
      sql: 'ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";',
    },
    {
      name: 'the index can stay',
      given: 'CREATE TABLE u (id int PRIMARY KEY, n varchar(10)); CREATE INDEX u_n ON u (n);',
      sql: 'ALTER TABLE u ALTER COLUMN n TYPE varchar(20);',
    },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";` },
  ],
  speaks: [
    {
      name: 'another collation',
      given: users,
      sql: 'ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";',
      says: ['Changing name rebuilds users_name while nobody can read or write users.'],
    },
    {
      name: 'timestamp to timestamptz in UTC',
      given: users,
      sql: "SET timezone = 'UTC'; ALTER TABLE users ALTER COLUMN made TYPE timestamptz;",
      says: ['Changing made rebuilds users_made while nobody can read or write users.'],
    },
  ],
});
