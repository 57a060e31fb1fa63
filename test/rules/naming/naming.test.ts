import { describe, expect, test } from 'vitest';
import comment from '../../../src/rules/naming/comment-missing.ts';
import convention from '../../../src/rules/naming/name-breaks-convention.ts';
import quotes from '../../../src/rules/naming/name-needs-quotes.ts';
import bare from '../../../src/rules/naming/name-without-schema.ts';
import reserved from '../../../src/rules/naming/reserved-word.ts';
import { matchesGlob } from '../../../src/rules/globs.ts';
import { pluralOf, singularOf } from '../../../src/rules/inflection.ts';
import { testRule } from '../../support/rule-tester.ts';

const mysql = { dialect: 'mysql', version: '8.0' } as const;
const mariadb = { dialect: 'mariadb', version: '10.11' } as const;
const sqlite = { dialect: 'sqlite', version: '3.45' } as const;
const users = 'CREATE TABLE users (id bigint PRIMARY KEY, name text);';

describe('words', () => {
  test.each([
    ['user', 'users'],
    ['category', 'categories'],
    ['day', 'days'],
    ['box', 'boxes'],
    ['person', 'people'],
    ['address', 'addresses'],
    ['status', 'statuses'],
  ])('%s, %s', (one, many) => {
    expect([pluralOf(one), singularOf(many), singularOf(one)]).toEqual([many, one, one]);
  });

  test('patterns', () => {
    expect(matchesGlob('a*b*c', 'a1b2c')).toBe(true);
    expect(matchesGlob('*_id', 'user_id')).toBe(true);
    expect(matchesGlob('ab*ba', 'aba')).toBe(false);
    expect(matchesGlob('a*b*c', 'acb')).toBe(false);
    expect(matchesGlob('id', 'ids')).toBe(false);
  });
});

testRule(convention, {
  silent: [
    { name: 'nothing asked for', sql: 'CREATE TABLE "Odd Name" (id int);' },
    {
      name: 'templates that fit',
      options: {
        templates: { index: '{table}_{columns}_idx, idx_*', 'foreign-key': 'fk_{table}_{singular_parent}', unique: '{table}_{columns}_key' },
      },
      given: users,
      sql: 'CREATE TABLE notes (a bigint, CONSTRAINT fk_notes_user FOREIGN KEY (a) REFERENCES users (id)); CREATE INDEX notes_a_idx ON notes (a); CREATE INDEX idx_x ON notes (a); CREATE UNIQUE INDEX notes_a_key ON notes (a);',
    },
    {
      name: 'the engine chose',
      options: { templates: { 'foreign-key': 'fk_*', 'primary-key': 'pk_*', check: 'ck_*' } },
      given: users,
      sql: 'CREATE TABLE notes (id int PRIMARY KEY, a bigint REFERENCES users CHECK (a > 1));',
    },
    { name: 'a table of the tool', options: { case: { '*': 'PascalCase' } }, sql: 'CREATE TABLE schema_migrations (version text);' },
    { name: 'one form', options: { tables: 'plural' }, sql: 'CREATE TABLE user_equipment (id int); CREATE TABLE orders (id int);' },
    { name: 'an old name', options: { case: { '*': 'PascalCase' } }, given: users, sql: 'ALTER TABLE users ADD COLUMN "Age" int;' },
    { name: 'it is dropped again', options: { tables: 'plural' }, sql: 'CREATE TABLE note (id int); DROP TABLE note;' },
    {
      name: 'the engine chose the name of the index',
      options: { templates: { index: 'idx_*' } },
      given: users,
      sql: 'CREATE INDEX ON users (name);',
    },
    {
      name: 'renamed twice, the last name fits',
      options: { case: { '*': 'snake_case' } },
      given: `${users} CREATE SEQUENCE s; CREATE INDEX i ON users (name);`,
      sql: 'ALTER TABLE users RENAME name TO "A"; ALTER TABLE users RENAME "A" TO b; ALTER SEQUENCE s RENAME TO "S"; ALTER SEQUENCE "S" RENAME TO s; ALTER INDEX i RENAME TO "I"; ALTER INDEX "I" RENAME TO i2;',
    },
    {
      name: 'an old name beside a renamed column',
      options: { case: { '*': 'snake_case' } },
      given: 'CREATE TABLE users (a int, "Old" int, CONSTRAINT "Ck" CHECK (a > 0));',
      sql: 'ALTER TABLE users RENAME a TO b;',
    },
    {
      name: 'MySQL: a column stated anew under its name',
      ...mysql,
      options: { case: { '*': 'PascalCase' } },
      given: users,
      sql: 'ALTER TABLE users CHANGE name name varchar(9);',
    },
    { name: 'renamed in the end', options: { case: { '*': 'snake_case' } }, sql: 'CREATE TABLE a (id int); ALTER TABLE a RENAME COLUMN id TO key;' },
  ],
  speaks: [
    {
      name: 'case by kind',
      options: { case: { '*': 'snake_case', column: 'camelCase' } },
      sql: 'CREATE TABLE notes (author_id int, "authorName" text); CREATE VIEW "N" AS SELECT 1 AS a;',
      says: ['The name of the column author_id is not in camelCase.', 'The name of the view N is not in snake_case.'],
    },
    {
      name: 'singular',
      options: { tables: 'singular' },
      sql: 'CREATE TABLE order_items (id int); CREATE TABLE "UserAddresses" (id int);',
      says: ['The table order_items should be called order_item.', 'The table UserAddresses should be called UserAddress.'],
    },
    {
      name: 'plural',
      options: { tables: 'plural' },
      given: users,
      sql: 'ALTER TABLE users RENAME TO user_entry;',
      says: ['The table user_entry should be called user_entries.'],
    },
    { name: 'long', options: { most: 5 }, sql: 'CREATE TABLE länge6 (id int);', says: ['The name of the table länge6 has more than 5 characters.'] },
    {
      name: 'ruled out, the name of the engine too',
      options: { deny: ['column:data', '*:*_check'] },
      sql: 'CREATE TABLE t (data int CHECK (data > 1));',
      says: ['The policy rules out the name of the column data.', 'The policy rules out the name of the check t_data_check.'],
    },
    {
      name: 'renamed parts and what is no table',
      options: { case: { '*': 'snake_case' }, templates: { index: '{table}_{columns}_idx' } },
      given: `${users} ALTER TABLE users ADD CONSTRAINT c CHECK (name > ''), ADD CONSTRAINT u UNIQUE (name); CREATE INDEX i ON users (name); CREATE SEQUENCE s; CREATE TYPE e AS ENUM ('a'); CREATE TYPE t AS (a int); CREATE DOMAIN d AS int; CREATE SCHEMA app; CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER trg BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f(); CREATE POLICY p ON users USING (true); CREATE VIEW v AS SELECT name FROM users;`,
      sql: 'ALTER TABLE users RENAME CONSTRAINT c TO "C"; ALTER INDEX u RENAME TO "U"; ALTER INDEX i RENAME TO by_name; ALTER SEQUENCE s RENAME TO "S"; ALTER TYPE e RENAME TO "E"; ALTER TYPE t RENAME TO "T"; ALTER DOMAIN d RENAME TO "D"; ALTER SCHEMA app RENAME TO "App"; ALTER FUNCTION f() RENAME TO "F"; ALTER TRIGGER trg ON users RENAME TO "Trg"; ALTER POLICY p ON users RENAME TO "P"; ALTER VIEW v RENAME COLUMN name TO "N";',
      says: [
        'The name of the column N is not in snake_case.',
        'The name of the unique U is not in snake_case.',
        'The name of the check C is not in snake_case.',
        'The index by_name should be called users_name_idx.',
        'The name of the sequence S is not in snake_case.',
        'The name of the enum E is not in snake_case.',
        'The name of the type T is not in snake_case.',
        'The name of the domain D is not in snake_case.',
        'The name of the schema App is not in snake_case.',
        'The name of the function F is not in snake_case.',
        'The name of the trigger Trg is not in snake_case.',
        'The name of the policy P is not in snake_case.',
      ],
    },
    {
      name: 'MySQL: renamed by CHANGE and RENAME INDEX, in a table that is renamed too',
      ...mysql,
      options: { case: { '*': 'snake_case' } },
      given: 'CREATE TABLE t (id int PRIMARY KEY, a int, KEY i (a));',
      sql: 'ALTER TABLE t CHANGE a `Ab` int; ALTER TABLE t RENAME INDEX i TO `Idx`; RENAME TABLE t TO `Tt`;',
      says: [
        'The name of the column Ab is not in snake_case.',
        'The name of the index Idx is not in snake_case.',
        'The name of the table Tt is not in snake_case.',
      ],
    },
    {
      name: 'a new table under its last name, and the index of a materialized view',
      options: { case: { '*': 'snake_case' } },
      given: 'CREATE MATERIALIZED VIEW m AS SELECT 1 AS a;',
      sql: 'CREATE TABLE "A" (id int); ALTER TABLE "A" RENAME TO "B"; CREATE INDEX "I" ON m (a);',
      says: ['The name of the index I is not in snake_case.', 'The name of the table B is not in snake_case.'],
    },
    {
      name: 'a function and a trigger',
      options: { templates: { function: 'fn_*', trigger: 'trg_{table}_*' } },
      given: users,
      sql: 'CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$; CREATE TRIGGER a BEFORE INSERT ON users FOR EACH ROW EXECUTE FUNCTION f();',
      says: ['The function f should be called fn_*.', 'The trigger a should be called trg_users_*.'],
    },
    {
      name: 'MySQL',
      ...mysql,
      options: { templates: { index: 'idx_{columns}', unique: 'uq_{column}' } },
      sql: 'CREATE TABLE t (a int, b int, KEY x (a, b), UNIQUE KEY y (b));',
      says: ['The unique y should be called uq_b.', 'The index x should be called idx_a_b.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      options: { case: { table: 'snake_case' } },
      sql: 'CREATE TABLE UserNotes (id int);',
      says: ['The name of the table UserNotes is not in snake_case.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      options: { templates: { index: '{table}_{columns}' } },
      given: users,
      sql: 'CREATE INDEX i ON users (name);',
      says: ['The index i should be called users_name.'],
    },
  ],
});

testRule(reserved, {
  silent: [
    { name: 'not reserved here', sql: 'CREATE TABLE t (name text, type text, value text, key text);' },
    { name: 'allowed', options: { allow: ['user'] }, sql: 'CREATE TABLE "user" (id int);' },
    { name: 'an index', given: users, sql: 'CREATE INDEX "order" ON users (name);' },
  ],
  speaks: [
    {
      name: 'of another engine',
      options: { engines: ['mysql', 'sqlite'] },
      sql: 'CREATE TABLE t (rank int, "order" int);',
      says: [
        'The name of the column rank is reserved in MySQL: every statement has to quote it.',
        'The name of the column order is reserved in PostgreSQL and MySQL and SQLite: every statement has to quote it.',
      ],
    },
    {
      name: 'MySQL',
      ...mysql,
      sql: 'CREATE TABLE `groups` (id int);',
      says: ['The name of the table groups is reserved in MySQL: every statement has to quote it.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      sql: 'CREATE TABLE t (`offset` int, `groups` int);',
      says: ['The name of the column offset is reserved in MariaDB: every statement has to quote it.'],
    },
    {
      name: 'SQLite',
      ...sqlite,
      sql: 'CREATE TABLE t ("index" int);',
      says: ['The name of the column index is reserved in SQLite: every statement has to quote it.'],
    },
  ],
});

testRule(quotes, {
  silent: [
    { name: 'folded', sql: 'CREATE TABLE Notes (Id int, größe int);' },
    { name: 'MySQL keeps letters', ...mysql, sql: 'CREATE TABLE userNotes (id int, 2nd int);' },
  ],
  speaks: [
    { name: 'MySQL', ...mysql, sql: 'CREATE TABLE t (`a b` int);', says: ['The name of the column a b has to be quoted in every statement.'] },
    {
      name: 'MariaDB',
      ...mariadb,
      sql: 'CREATE TABLE `my-table` (a int);',
      says: ['The name of the table my-table has to be quoted in every statement.'],
    },
    { name: 'SQLite', ...sqlite, sql: 'CREATE TABLE t ("2nd" int);', says: ['The name of the column 2nd has to be quoted in every statement.'] },
  ],
});

testRule(comment, {
  silent: [
    { name: 'nothing asked for', sql: users },
    {
      name: 'said later',
      options: { kinds: ['table', 'column', 'enum', 'function', 'view'] },
      sql: "CREATE TYPE mood AS ENUM (); CREATE TABLE t (id int, a int); CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'; CREATE VIEW v AS SELECT 1 AS a; COMMENT ON TABLE t IS 'x'; COMMENT ON COLUMN t.a IS 'x'; COMMENT ON TYPE mood IS 'x'; COMMENT ON FUNCTION f() IS 'x'; COMMENT ON VIEW v IS 'x';",
    },
    { name: 'it is dropped again', options: { kinds: ['table', 'view'] }, sql: 'CREATE TABLE t (id int); DROP TABLE t;' },
  ],
  speaks: [
    {
      name: 'too short, or none',
      options: { kinds: ['table', 'column', 'function'], least: 5 },
      sql: "CREATE TABLE t (id int, a int); COMMENT ON TABLE t IS 'T'; CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';",
      says: [
        'The table t has no comment that says what it is for.',
        'The column t.a has no comment that says what it is for.',
        'The function f has no comment that says what it is for.',
      ],
    },
    {
      name: 'MySQL',
      ...mysql,
      options: { kinds: ['table', 'column'] },
      sql: "CREATE TABLE t (a int COMMENT 'x', b int) COMMENT 'y';",
      says: ['The column t.b has no comment that says what it is for.'],
    },
    {
      name: 'MariaDB',
      ...mariadb,
      options: { kinds: ['table', 'column'] },
      sql: "CREATE TABLE t (a int COMMENT 'x');",
      says: ['The table t has no comment that says what it is for.'],
    },
  ],
});

testRule(bare, {
  silent: [
    { name: 'a temporary table', sql: 'CREATE TEMP TABLE t (a int);' },
    { name: 'the search path is told', sql: 'SET search_path = app; CREATE TABLE t (a int);' },
  ],
  speaks: [
    {
      name: 'a type',
      sql: 'CREATE TYPE mood AS ENUM (); CREATE TABLE public.t (a int);',
      says: ['Which schema mood is made in depends on the search_path of who runs this.'],
    },
  ],
});
