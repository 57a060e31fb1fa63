import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/object-does-not-exist.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id int PRIMARY KEY, email text);';

testRule(rule, {
  silent: [
    {
      name: 'columns of other tables in a policy, and the row itself',
      given: 'CREATE TABLE users (id int); CREATE TABLE orders (user_id int, total int);',
      sql: `CREATE POLICY p ON users USING (id = 1 AND EXISTS (SELECT 1 FROM orders o WHERE o.user_id = users.id AND total > 1));
        ALTER TABLE users ADD CONSTRAINT c CHECK (users IS NOT NULL) NOT VALID;`,
    },
    {
      name: 'columns that a new table takes from another',
      given: 'CREATE TABLE users (id int);',
      sql: 'CREATE TABLE copies (LIKE users, CHECK (id > 0), PRIMARY KEY (id)); CREATE TABLE heirs (n int CHECK (n > id)) INHERITS (users);',
    },
    {
      name: 'a table that the search path of the tool may have put into the schema',
      given: 'CREATE SCHEMA app; CREATE TABLE users (id int);',
      sql: 'SET search_path = app; ALTER TABLE users ADD COLUMN c text;',
    },
    {
      name: 'a schema that the tool may have made first',
      given: 'CREATE TABLE users (id int); CREATE SCHEMA IF NOT EXISTS app;',
      sql: 'SET search_path = app; ALTER TABLE users ADD COLUMN c text;',
    },
    {
      name: 'a table that was moved there',
      given: 'CREATE TABLE users (id int); CREATE SCHEMA app; ALTER TABLE users SET SCHEMA app;',
      sql: 'SET search_path = app; ALTER TABLE users ADD COLUMN c text;',
    },
    {
      name: 'another schema on the path has it',
      given: 'CREATE TABLE users (id int); CREATE SCHEMA app;',
      sql: 'SET search_path = app, public; ALTER TABLE users ADD COLUMN c text;',
    },
    { name: 'all names stand', given: users, sql: 'CREATE INDEX CONCURRENTLY i ON users (email);' },
    { name: 'made by the same migration', sql: `${users} ALTER TABLE users DROP COLUMN email;` },
    { name: 'IF EXISTS', given: users, sql: 'DROP TABLE IF EXISTS accounts; ALTER TABLE IF EXISTS accounts ADD COLUMN a int;' },
    { name: 'the history is not known', sql: 'ALTER TABLE accounts ADD COLUMN a int;', complete: false },
  ],
  speaks: [
    {
      name: 'an expression that names a column which is not there',
      given: 'CREATE TABLE users (id int, age int);',
      sql: `CREATE POLICY p ON users USING (tenant = 1);
CREATE POLICY q ON users FOR INSERT WITH CHECK (users.tenant = 1);
ALTER TABLE users ADD COLUMN g int GENERATED ALWAYS AS (tenant * 2) STORED;
CREATE TABLE t (a int, b int GENERATED ALWAYS AS (tenant * 2) STORED);
CREATE TABLE u (a int, CHECK (tenant > 2));
CREATE TABLE v (a int, PRIMARY KEY (tenant));`,
      says: [
        'The deploy stops here: column "tenant" of relation "users" does not exist.',
        'The deploy stops here: column "tenant" of relation "users" does not exist.',
        'The deploy stops here: column "tenant" of relation "users" does not exist.',
        'The deploy stops here: column "tenant" of relation "t" does not exist.',
        'The deploy stops here: column "tenant" of relation "u" does not exist.',
        'The deploy stops here: column "tenant" of relation "v" does not exist.',
      ],
      lines: [1, 2, 3, 4, 5, 6],
    },
    {
      name: 'a table that is older than the only schema on the path',
      given: 'CREATE TABLE users (id int); CREATE SCHEMA app;',
      sql: 'SET search_path = app; ALTER TABLE users ADD COLUMN c text;',
      says: ['The deploy stops here: relation "users" does not exist.'],
    },
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
