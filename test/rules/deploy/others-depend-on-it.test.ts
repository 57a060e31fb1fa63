import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/others-depend-on-it.ts';
import { testRule } from '../../support/rule-tester.ts';

const given =
  'CREATE TABLE users (id int PRIMARY KEY, name text); CREATE TABLE orders (id int PRIMARY KEY, user_id int REFERENCES users (id)); CREATE VIEW v AS SELECT name FROM users;';

const ruled = `CREATE TABLE notes (id int PRIMARY KEY, note text, state text); CREATE TABLE audit (note text, other int);
  CREATE RULE kept AS ON UPDATE TO notes WHERE NEW.state = 'x' DO ALSO INSERT INTO audit (note) VALUES (NEW.note);`;
const bound = `CREATE TABLE people (id int PRIMARY KEY, age int); CREATE VIEW names AS SELECT id FROM people;
  CREATE FUNCTION n() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(age) FROM people; END;
  CREATE FUNCTION m() RETURNS bigint LANGUAGE sql RETURN (SELECT count(*) FROM names);`;

testRule(rule, {
  silent: [
    { name: 'a rule that goes with its table', given: ruled, sql: 'DROP TABLE notes; DROP TABLE audit;' },
    { name: 'both tables of a rule at once', given: ruled, sql: 'DROP TABLE audit, notes;' },
    { name: 'a column that the rule does not use', given: ruled, sql: 'ALTER TABLE audit DROP COLUMN other;' },
    { name: 'a rule that is dropped before', given: ruled, sql: 'DROP RULE kept ON notes; ALTER TABLE audit DROP COLUMN note;' },
    { name: 'CASCADE takes the rule along', given: ruled, sql: 'DROP TABLE audit CASCADE; ALTER TABLE notes DROP COLUMN note;' },
    {
      name: 'CASCADE takes the function along',
      given: bound,
      sql: 'ALTER TABLE people DROP COLUMN age CASCADE; CREATE FUNCTION n() RETURNS int LANGUAGE sql RETURN 1;',
    },
    {
      name: 'a body in a string is bound to nothing',
      given: "CREATE TABLE people (id int, age int); CREATE FUNCTION n() RETURNS bigint LANGUAGE sql AS 'SELECT count(age) FROM people';",
      sql: 'ALTER TABLE people DROP COLUMN age;',
    },
    { name: 'CASCADE', given, sql: 'DROP TABLE users CASCADE;' },
    { name: 'what depends on it goes first', given, sql: 'DROP VIEW v; ALTER TABLE users DROP COLUMN name;' },
    { name: 'nothing depends on it', given, sql: 'DROP TABLE orders;' },
  ],
  speaks: [
    {
      name: 'the one of two functions that takes as many arguments as the call',
      given:
        "CREATE FUNCTION ok(int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'; CREATE FUNCTION ok(int, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true'; CREATE TABLE t (a int CHECK (ok(a)));",
      sql: 'DROP FUNCTION ok(int);\nDROP FUNCTION ok(int, text);',
      says: [expect.stringContaining('constraint "t_a_check"')],
      lines: [1],
    },
    {
      name: 'of a statement that stops, what stops it first',
      given: 'CREATE TABLE p (id int, CONSTRAINT p_pkey PRIMARY KEY (id)); CREATE TABLE c (p_id int CONSTRAINT c_p_fk REFERENCES p (id));',
      sql: 'ALTER TABLE p DROP CONSTRAINT p_pkey, DROP COLUMN id;',
      says: ['The deploy stops here: cannot drop constraint "p_pkey" on table "p": foreign key "c_p_fk" of "c" depends on it.'],
    },
    {
      name: 'a rule of another table, and of its own',
      given: ruled,
      sql: 'ALTER TABLE audit DROP COLUMN note; ALTER TABLE notes DROP COLUMN state; DROP TABLE audit;',
      says: [
        'The deploy stops here: cannot drop column "note" of table "audit": rule "kept" on table "notes" depends on it.',
        'The deploy stops here: cannot drop column "state" of table "notes": rule "kept" on table "notes" depends on it.',
        'The deploy stops here: cannot drop table "audit": rule "kept" on table "notes" depends on it.',
      ],
    },
    {
      name: 'a body that is bound to what it uses, under other names too',
      given: `${bound} ALTER TABLE people RENAME COLUMN age TO years; ALTER TABLE people RENAME TO persons;`,
      sql: 'ALTER TABLE persons DROP COLUMN years; DROP VIEW names;',
      says: [
        'The deploy stops here: cannot drop column "years" of table "persons": function "n" depends on it.',
        'The deploy stops here: cannot drop "names": function "m" depends on it.',
      ],
    },
    {
      name: 'a column that a view reads',
      given,
      sql: 'ALTER TABLE users DROP COLUMN name;',
      says: [expect.stringMatching(/^The deploy stops here: cannot drop column "name" .*view "v" depends on it\.$/)],
    },
    {
      name: 'the index behind a constraint',
      given,
      sql: '\nDROP INDEX CONCURRENTLY users_pkey;',
      says: [expect.stringMatching(/^The deploy stops here: cannot drop index "users_pkey".*\.$/)],
      lines: [2],
    },
  ],
});
