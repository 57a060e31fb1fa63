import { beforeAll, describe, expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { analyzeCase, loadDialects } from '../support/rule-tester.ts';

const tables = 'CREATE TABLE orders (id bigint PRIMARY KEY, note text); CREATE TABLE users (id bigint PRIMARY KEY, name text, age int);';
const asked = rules.filter(({ id }) =>
  [
    'breaking-change/truncate-loses-rows',
    'breaking-change/drop-column-loses-data',
    'breaking-change/delete-without-where-loses-rows',
    'locking/create-index-blocks-writes',
    'deploy/object-does-not-exist',
    'deploy/statement-is-refused',
  ].includes(id),
);
const found = (sql: string, given = ''): readonly string[] =>
  analyzeCase(asked, { name: 'calls', given: tables + given, sql }).findings.map(
    ({ place, subject, rule }) => `${place.line} ${rule.split('/')[1]} ${subject}`,
  );

const wipe = 'CREATE FUNCTION wipe() RETURNS void LANGUAGE plpgsql AS $$ BEGIN TRUNCATE orders; END $$;';
const addIndex = `CREATE FUNCTION add_index(t text, c text DEFAULT 'id') RETURNS void LANGUAGE plpgsql AS $$
  DECLARE n text := t || '_' || c;
  BEGIN EXECUTE format('CREATE INDEX %I ON %I (%I)', n, t, c); END $$;`;

describe('what a called routine does', () => {
  beforeAll(loadDialects);

  test.each([
    ['a function of the same file', `${wipe}\nSELECT wipe();`, '', ['2 truncate-loses-rows orders']],
    ['a function that stood', '\nSELECT wipe();', wipe, ['2 truncate-loses-rows orders']],
    ['a function that is read from', 'SELECT * FROM wipe();', wipe, ['1 truncate-loses-rows orders']],
    ['PERFORM in a block', 'DO $$ BEGIN\nPERFORM wipe();\nEND $$;', wipe, ['2 truncate-loses-rows orders']],
    [
      'constant arguments',
      "SELECT add_index('users', 'age');\nSELECT add_index(c => 'note', t => 'orders');",
      addIndex,
      ['1 create-index-blocks-writes users_age', '2 create-index-blocks-writes orders_note'],
    ],
    [
      'a loop of calls',
      "DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['users', 'orders'] LOOP\nPERFORM add_index(t);\nEND LOOP; END $$;",
      addIndex,
      ['2 create-index-blocks-writes users_id', '2 create-index-blocks-writes orders_id'],
    ],
    [
      'a procedure in SQL',
      'CALL p();',
      'CREATE PROCEDURE p() LANGUAGE sql AS $$ ALTER TABLE users DROP COLUMN age $$;',
      ['1 drop-column-loses-data users.age'],
    ],
    [
      'BEGIN ATOMIC',
      'SELECT f();',
      'CREATE FUNCTION f() RETURNS void LANGUAGE sql BEGIN ATOMIC DELETE FROM orders; END;',
      ['1 delete-without-where-loses-rows orders'],
    ],
    [
      'calls within calls, and itself',
      'SELECT a(3);',
      `${wipe} CREATE FUNCTION a(i int) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN IF i > 0 THEN PERFORM a(i - 1); END IF; PERFORM wipe(); END $$;`,
      ['1 truncate-loses-rows orders'],
    ],
    [
      'a refusal within',
      'SELECT f();',
      'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ALTER TABLE users DROP COLUMN nope; END $$;',
      ['1 object-does-not-exist users'],
    ],
  ])('is told: %s', (_, sql, given, told) => {
    expect(found(sql, given).toSorted()).toEqual(told.toSorted());
  });

  test.each([
    ['a function that no one calls', wipe, ''],
    ['a function in a view', 'CREATE VIEW v AS SELECT wipe();', wipe],
    ['another number of arguments', 'SELECT wipe(1);', wipe],
    [
      'an overload that may be either',
      'SELECT f(1);',
      `CREATE FUNCTION f(a int) RETURNS void LANGUAGE sql AS 'DELETE FROM orders';
      CREATE FUNCTION f(a text) RETURNS void LANGUAGE sql AS 'SELECT 1';`,
    ],
    [
      'what fails under an exception handler',
      'SELECT f();',
      `CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
      BEGIN ALTER TABLE users RENAME COLUMN nope TO n; EXCEPTION WHEN others THEN NULL; END $$;`,
    ],
    [
      'a record written as it is',
      'SELECT f();',
      `CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$
      DECLARE r users; BEGIN INSERT INTO users VALUES (r.*); END $$;`,
    ],
    [
      'what a call makes, and a later statement uses',
      'SELECT f(); ALTER TABLE made ADD COLUMN b int;',
      `CREATE FUNCTION f() RETURNS void LANGUAGE sql
      AS 'CREATE TABLE made (a int)';`,
    ],
  ])('is not told: %s', (_, sql, given) => {
    expect(found(sql, given)).toEqual([]);
  });
});
