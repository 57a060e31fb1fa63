import rule from '../../../src/rules/locking/set-not-null-scans-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, name text, age int);';
const said = ['Making name NOT NULL reads all of users while nobody can read or write it, and fails at the first NULL.'];

testRule(rule, {
  silent: [
    {
      name: 'a CHECK that the history validated proves it',
      given: `${users} ALTER TABLE users ADD CONSTRAINT nn CHECK (name IS NOT NULL) NOT VALID; ALTER TABLE users VALIDATE CONSTRAINT nn;`,
      sql: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;',
    },
    {
      name: 'a CHECK that proves it inside an AND',
      given: `${users} ALTER TABLE users ADD CONSTRAINT nn CHECK (name IS NOT NULL AND length(name) > 0);`,
      sql: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;',
    },
    {
      name: 'the column is NOT NULL already',
      given: 'CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL);',
      sql: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;',
    },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users ALTER COLUMN name SET NOT NULL;` },
    { name: 'NOT VALID reads nothing', given: users, sql: 'ALTER TABLE users ADD CONSTRAINT nn NOT NULL name NOT VALID;', version: '18' },
  ],
  speaks: [
    { name: 'nothing proves it', given: users, sql: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;', says: said },
    {
      name: 'a CHECK that was never validated',
      given: `${users} ALTER TABLE users ADD CONSTRAINT nn CHECK (name IS NOT NULL) NOT VALID;`,
      sql: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;',
      says: said,
    },
    {
      name: 'a CHECK that lets NULL through',
      given: `${users} ALTER TABLE users ADD CONSTRAINT nn CHECK (name <> '');`,
      sql: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;',
      says: said,
    },
    {
      name: 'a proof that version 11 does not look at',
      given: `${users} ALTER TABLE users ADD CONSTRAINT nn CHECK (name IS NOT NULL);`,
      sql: 'ALTER TABLE users ALTER COLUMN name SET NOT NULL;',
      version: '11',
      says: said,
    },
    { name: 'as a named constraint of 18', given: users, sql: 'ALTER TABLE users ADD CONSTRAINT nn NOT NULL name;', version: '18', says: said },
  ],
});
