import rule from '../../../src/rules/breaking-change/rename-column-breaks-running-code.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, email text, name text);';

testRule(rule, {
  silent: [
    {
      name: 'an attribute of a type of the pull request',
      sql: 'CREATE TYPE street AS (zip text); ALTER TYPE street RENAME ATTRIBUTE zip TO code;',
    },
    {
      name: 'a view of the old names stands when the transaction is over',
      given: 'CREATE TABLE users (id int PRIMARY KEY, name text);',
      sql: 'BEGIN; ALTER TABLE users RENAME TO people; ALTER TABLE people RENAME COLUMN name TO full_name; CREATE VIEW users AS SELECT id, full_name AS name FROM people; COMMIT;',
    },
    {
      name: 'a column gets its own name back',
      given: users,
      sql: 'ALTER TABLE users RENAME COLUMN name TO aside; ALTER TABLE users RENAME COLUMN aside TO name;',
    },
    { name: 'the table is made by the same migration', sql: `${users} ALTER TABLE users RENAME COLUMN email TO mail;` },
    {
      name: 'the column is made by the same migration',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN a int; ALTER TABLE users RENAME COLUMN a TO b;',
    },
    {
      name: 'the old name is there again',
      given: users,
      sql: 'ALTER TABLE users RENAME COLUMN name TO full_name; ALTER TABLE users ADD COLUMN name text GENERATED ALWAYS AS (full_name) STORED;',
    },
  ],
  speaks: [
    {
      name: 'an attribute of a composite type',
      given: 'CREATE TYPE street AS (line text, zip text); CREATE TABLE shops (id bigint PRIMARY KEY, home street);',
      sql: 'ALTER TYPE street RENAME ATTRIBUTE zip TO postcode;',
      says: ['Code that still says street.zip fails from the moment it is called postcode.'],
    },
    {
      name: 'a view of the old table has the new name of the column',
      given: 'CREATE TABLE users (id int PRIMARY KEY, name text);',
      sql: 'BEGIN; ALTER TABLE users RENAME COLUMN name TO full_name; ALTER TABLE users RENAME TO people; CREATE VIEW users AS SELECT * FROM people; COMMIT;',
      says: ['Code that still says users.name fails from the moment it is called full_name.'],
    },
    {
      name: 'a column in use',
      given: users,
      sql: 'ALTER TABLE users RENAME COLUMN name TO full_name;',
      says: ['Code that still says users.name fails from the moment it is called full_name.'],
    },
    {
      name: 'a function body still says the old name',
      given: `${users} CREATE FUNCTION find_user(e text) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT id FROM users WHERE email = e); END $$;`,
      sql: 'ALTER TABLE users RENAME COLUMN email TO email_address;',
      says: ['Code that still says users.email fails from the moment it is called email_address: the body of find_user does.'],
    },
    {
      name: 'the function is mended in the same pull request',
      given: `${users} CREATE FUNCTION find_user(e text) RETURNS bigint LANGUAGE sql AS $$ SELECT id FROM users WHERE email = e $$;`,
      sql: 'ALTER TABLE users RENAME COLUMN email TO mail; CREATE OR REPLACE FUNCTION find_user(e text) RETURNS bigint LANGUAGE sql AS $$ SELECT id FROM users WHERE mail = e $$;',
      says: ['Code that still says users.email fails from the moment it is called mail.'],
    },
    {
      name: 'a longer word in a function is another word',
      given: `${users} CREATE FUNCTION names() RETURNS bigint LANGUAGE sql AS $$ SELECT count(*) AS username FROM users WHERE id > 0 $$;`,
      sql: 'ALTER TABLE users RENAME COLUMN name TO full_name;',
      says: ['Code that still says users.name fails from the moment it is called full_name.'],
    },
  ],
});
