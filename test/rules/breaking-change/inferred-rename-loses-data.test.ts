import rule from '../../../src/rules/breaking-change/inferred-rename-loses-data.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, name text, age int);';
const said = ['users.full_name looks like name under another name, but begins without its values: nothing copies them before name is dropped.'];

testRule(rule, {
  silent: [
    {
      name: 'the values are copied',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN full_name text; UPDATE users SET full_name = name; ALTER TABLE users DROP COLUMN name;',
    },
    { name: 'another type', given: users, sql: 'ALTER TABLE users DROP COLUMN age; ALTER TABLE users ADD COLUMN full_name text;' },
    {
      name: 'another table',
      given: `${users} CREATE TABLE orders (id int);`,
      sql: 'ALTER TABLE users DROP COLUMN name; ALTER TABLE orders ADD COLUMN full_name text;',
    },
    {
      name: 'the dropped column was of the same migration',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN a text; ALTER TABLE users DROP COLUMN a; ALTER TABLE users ADD COLUMN b text;',
    },
    { name: 'names that have nothing in common', given: users, sql: 'ALTER TABLE users DROP COLUMN name, ADD COLUMN address text;' },
    {
      name: 'only what half of all columns are called',
      given: 'CREATE TABLE t ("userId" int);',
      sql: 'ALTER TABLE t DROP COLUMN "userId", ADD COLUMN team_id int;',
    },
    { name: 'two columns of the type are added', given: users, sql: 'ALTER TABLE users DROP COLUMN name, ADD COLUMN a text, ADD COLUMN b text;' },
  ],
  speaks: [
    {
      name: 'dropped, then added',
      given: users,
      sql: 'ALTER TABLE users DROP COLUMN name;\nALTER TABLE users ADD COLUMN full_name text;',
      says: said,
      lines: [2],
    },
    {
      name: 'words in another case and order',
      given: 'CREATE TABLE t ("enabledTypedSignatures" bool);',
      sql: 'ALTER TABLE t DROP COLUMN "enabledTypedSignatures", ADD COLUMN typed_signature_on bool;',
      says: [
        't.typed_signature_on looks like enabledTypedSignatures under another name, but begins without its values: nothing copies them before enabledTypedSignatures is dropped.',
      ],
    },
    {
      name: 'in one statement, as tools write it',
      given: users,
      sql: 'ALTER TABLE users\n  DROP COLUMN name,\n  ADD COLUMN full_name text;',
      says: said,
      lines: [3],
    },
  ],
});
