import { expect } from 'vitest';
import empty from '../../../src/rules/migration/empty-migration.ts';
import unchecked from '../../../src/rules/migration/foreign-keys-are-not-checked.ts';
import hides from '../../../src/rules/migration/if-not-exists-hides-a-difference.ts';
import ignored from '../../../src/rules/migration/isolation-level-is-ignored.ts';
import environment from '../../../src/rules/migration/names-an-environment.ts';
import again from '../../../src/rules/migration/not-idempotent-outside-transaction.ts';
import seed from '../../../src/rules/migration/seed-data-differs-by-run.ts';
import leaks from '../../../src/rules/migration/session-setting-leaks.ts';
import dynamic from '../../../src/rules/migration/sql-built-at-run-time.ts';
import { testRule } from '../../support/rule-tester.ts';

const users = 'CREATE TABLE users (id bigint PRIMARY KEY, name varchar(50)); CREATE INDEX users_name ON users (name);';

testRule(hides, {
  silent: [
    { name: 'the same table', given: users, sql: 'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, name varchar(50));' },
    { name: 'a table that has grown since', given: users, sql: 'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY);' },
    { name: 'a new table', given: users, sql: 'CREATE TABLE IF NOT EXISTS notes (id bigint PRIMARY KEY);' },
    { name: 'the same index', given: users, sql: 'CREATE INDEX IF NOT EXISTS users_name ON users USING btree (name ASC);' },
    { name: 'the same column', given: users, sql: 'ALTER TABLE users ADD COLUMN IF NOT EXISTS name character varying(50);' },
    { name: 'what stands is not known', complete: false, sql: 'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, age int);' },
    { name: 'without IF NOT EXISTS another rule speaks', given: users, sql: 'CREATE TABLE users (id bigint PRIMARY KEY, age int);' },
  ],
  speaks: [
    {
      name: 'a table with a column more',
      given: users,
      sql: 'SELECT 1;\nCREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, name text, age int, size int);',
      says: ['users stands already, without age and size: IF NOT EXISTS passes over the whole statement, and they are not added.'],
      lines: [2],
    },
    {
      name: 'a table with a column of another type',
      given: users,
      sql: 'CREATE TABLE IF NOT EXISTS users (id bigint PRIMARY KEY, name text);',
      says: ['users stands already, with another type of name: IF NOT EXISTS passes over the whole statement, and nothing changes.'],
    },
    {
      name: 'a column of another type',
      given: users,
      sql: 'ALTER TABLE users ADD COLUMN IF NOT EXISTS name text;',
      says: ['users.name stands already as varchar(50), not as text: IF NOT EXISTS passes over the statement, and it stays as it is.'],
    },
    {
      name: 'an index on other columns',
      given: users,
      sql: 'CREATE INDEX CONCURRENTLY IF NOT EXISTS users_name ON users (name, id);',
      says: ['users_name stands already with another definition on users: IF NOT EXISTS passes over the statement, and the index is not built.'],
    },
    {
      name: 'an index of another table',
      given: `${users} CREATE TABLE notes (name text);`,
      sql: 'CREATE INDEX IF NOT EXISTS users_name ON notes (name);',
      says: ['users_name stands already with another definition on users: IF NOT EXISTS passes over the statement, and the index is not built.'],
    },
  ],
});

testRule(leaks, {
  silent: [
    { name: 'LOCAL', sql: 'BEGIN; SET LOCAL search_path TO billing; COMMIT;' },
    { name: 'set back', sql: "SET session_replication_role = replica; SET session_replication_role = 'origin';" },
    { name: 'everything is reset', sql: 'SET search_path TO a; SET ROLE app; RESET ALL; RESET ROLE;' },
    { name: 'to what it is anyway', sql: 'SET search_path TO "$user", public;' },
    { name: 'timeouts', sql: "SET lock_timeout = '2s';" },
  ],
  speaks: [
    {
      name: 'the path of names',
      sql: "SELECT 1;\nSELECT pg_catalog.set_config('search_path', '', false);",
      says: ['search_path stays set when this file is done: for what runs after it on the same connection names without a schema mean other tables.'],
      lines: [2],
    },
    {
      name: 'the role',
      sql: 'SET ROLE app;',
      says: ['role stays set when this file is done: for what runs after it on the same connection what it makes belongs to another role.'],
    },
  ],
});

const notes = 'CREATE TABLE users (id bigint PRIMARY KEY); CREATE TABLE notes (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));';

testRule(unchecked, {
  silent: [
    {
      name: 'nothing is written meanwhile',
      given: notes,
      sql: 'SET session_replication_role = replica; CREATE TABLE a (); RESET session_replication_role;',
    },
    { name: 'a new row that no one can refer to yet', given: notes, sql: 'SET session_replication_role = replica; INSERT INTO users VALUES (1);' },
    {
      name: 'a table without any',
      given: 'CREATE TABLE tags (id bigint PRIMARY KEY);',
      sql: 'SET session_replication_role = replica; DELETE FROM tags WHERE id = 1;',
    },
    {
      name: 'set back before',
      given: notes,
      sql: 'SET session_replication_role = replica; RESET session_replication_role; INSERT INTO notes VALUES (1, 1);',
    },
  ],
  speaks: [
    {
      name: 'said once a table',
      given: notes,
      sql: "SET session_replication_role = 'replica';\nINSERT INTO notes VALUES (1, 1);\nINSERT INTO notes VALUES (2, 1);",
      says: ['Rows of notes are written while session_replication_role is replica: its foreign keys are not checked, and what is wrong stays in.'],
      lines: [2],
    },
    {
      name: 'rows that others refer to',
      given: notes,
      sql: "SET session_replication_role = 'replica';\nDELETE FROM users WHERE id = 1;",
      says: [
        'Rows of users are written while session_replication_role is replica: rows of notes that refer to them are not looked for, and what is wrong stays in.',
      ],
      lines: [2],
    },
  ],
});

testRule(seed, {
  silent: [
    { name: 'values written out', given: users, sql: "INSERT INTO users VALUES (1, 'now()');" },
    { name: 'a function of the value alone', given: users, sql: "INSERT INTO users VALUES (1, upper('a'));" },
    { name: 'a default of a column', given: users, sql: 'ALTER TABLE users ALTER COLUMN id SET DEFAULT random() * 100;' },
  ],
  speaks: [
    {
      name: 'the clock, by its word',
      given: users,
      sql: 'UPDATE users SET name = CURRENT_TIMESTAMP WHERE id = 1;',
      says: ['What this writes to users comes from current_timestamp(): each database gets other values.'],
    },
  ],
});

testRule(environment, {
  silent: [
    { name: 'a table named for tests', sql: 'CREATE TABLE test_results (id int);' },
    { name: 'a word that only holds one', sql: 'CREATE SCHEMA products;' },
  ],
  speaks: [
    {
      name: 'a schema that is renamed',
      given: 'CREATE SCHEMA shop;',
      sql: 'ALTER SCHEMA shop RENAME TO shop_dev;',
      says: ['This names the schema shop_dev, which other environments will not have.'],
    },
    { name: 'a schema', sql: 'CREATE SCHEMA shop_dev;', says: ['This names the schema shop_dev, which other environments will not have.'] },
    {
      name: 'the owner',
      given: users,
      sql: 'ALTER TABLE users OWNER TO prod_admin;',
      says: ['This names the role prod_admin, which other environments will not have.'],
    },
    {
      name: 'the schema of a table',
      sql: 'CREATE TABLE staging.a (id int);',
      says: ['This names the schema staging, which other environments will not have.'],
    },
  ],
});

testRule(empty, {
  silent: [
    { name: 'one statement', sql: 'SELECT 1;' },
    { name: 'what cannot be read is something', sql: 'FROBNICATE users;' },
  ],
  speaks: [
    {
      name: 'a template that was never filled in',
      framework: 'dbmate',
      sql: '-- migrate:up\n\n-- migrate:down\n',
      says: ['20260102000000_change.sql holds no statement: once it has run, nothing that is written into it later will run.'],
      lines: [1],
    },
  ],
});

testRule(ignored, {
  silent: [
    { name: 'the tool opens one', framework: 'sqlx', sql: "SET LOCAL lock_timeout = '1s'; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;" },
    { name: 'sent as one string', framework: 'prisma', sql: "SET LOCAL lock_timeout = '1s'; SELECT 1;" },
    { name: 'for the session', sql: 'SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL SERIALIZABLE;' },
    { name: 'inside of a function call', sql: "DO $$ BEGIN PERFORM set_config('lock_timeout', '1s', true); END $$;" },
  ],
  speaks: [
    {
      name: 'before BEGIN',
      sql: 'SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;\nBEGIN;\nSELECT 1;\nCOMMIT;',
      says: [expect.stringContaining('SET TRANSACTION does nothing') as string],
      lines: [1],
    },
  ],
});

testRule(again, {
  silent: [
    {
      name: 'one change on MySQL',
      dialect: 'mysql',
      version: '8.0',
      given: users,
      sql: 'INSERT INTO users VALUES (1, NULL); ALTER TABLE users ADD COLUMN a int;',
    },
    { name: 'one statement', given: users, sql: "SET lock_timeout = '1s'; ALTER TABLE users ADD COLUMN a int;" },
    { name: 'only the last one has no guard', given: users, sql: 'CREATE TABLE IF NOT EXISTS a (); ALTER TABLE users ADD COLUMN a int;' },
    { name: 'in the transaction of the tool', given: users, framework: 'sqlx', sql: 'CREATE TABLE a (); CREATE TABLE b ();' },
  ],
  speaks: [
    {
      name: 'MySQL takes back no change of the schema, whoever opens the transaction',
      dialect: 'mysql',
      version: '8.0',
      given: users,
      framework: 'goose',
      sql: '-- +goose Up\nALTER TABLE users ADD COLUMN a int;\nALTER TABLE users ADD COLUMN b int;\n',
      says: ['If a later statement of this file fails, this is committed already, and the next try stops here.'],
      lines: [2],
    },
    {
      name: 'the first of them that has none',
      given: users,
      sql: 'DROP TABLE IF EXISTS a;\nDROP INDEX users_name;\nCREATE TABLE b ();\nCREATE TABLE c ();',
      says: ['If a later statement of this file fails, this has been done already and fails on the next try: it has no IF EXISTS.'],
      lines: [2],
    },
  ],
});

testRule(dynamic, {
  silent: [{ name: 'a text that is written out', sql: "DO $$ BEGIN EXECUTE 'CREATE TABLE a ()'; END $$;" }],
  speaks: [],
});
