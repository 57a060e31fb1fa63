import { expect } from 'vitest';
import rule from '../../../src/rules/deploy/type-change-is-blocked.ts';
import { testRule } from '../../support/rule-tester.ts';

const given =
  'CREATE TABLE orders (id int PRIMARY KEY, note varchar(50), total int, twice int GENERATED ALWAYS AS (total * 2) STORED); CREATE VIEW v AS SELECT id, note FROM orders;';

testRule(rule, {
  silent: [
    { name: 'the view is dropped first', given, sql: 'DROP VIEW v; ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);' },
    { name: 'a new name needs no new view', given, sql: 'ALTER TABLE orders RENAME COLUMN note TO remark;' },
  ],
  speaks: [
    {
      name: 'a rule that reads the column, and a body that is bound to it',
      given: `CREATE TABLE notes (id int PRIMARY KEY, note varchar(5), age int); CREATE TABLE audit (note text);
        CREATE RULE kept AS ON UPDATE TO notes DO ALSO INSERT INTO audit (note) VALUES (NEW.note);
        CREATE FUNCTION n() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(age) FROM notes; END;`,
      sql: 'ALTER TABLE notes ALTER COLUMN note TYPE text; ALTER TABLE notes ALTER COLUMN age TYPE bigint;',
      says: [
        'The deploy stops here: cannot alter the type of column "note" of "notes": it is used by rule "kept" on table "notes".',
        'The deploy stops here: cannot alter the type of column "age" of "notes": it is used by function "n".',
      ],
    },
    {
      name: 'a view uses the column',
      given,
      sql: 'ALTER TABLE orders ALTER COLUMN note TYPE varchar(100);',
      says: [expect.stringMatching(/^The deploy stops here: .*"note".*view "v".*\.$/)],
    },
    {
      name: 'a generated column uses it',
      given,
      sql: 'ALTER TABLE orders ALTER COLUMN total TYPE bigint;',
      says: [expect.stringMatching(/^The deploy stops here: .*\.$/)],
    },
    {
      name: 'no cast leads there',
      given: 'CREATE TABLE t (a text);',
      sql: 'ALTER TABLE t ALTER COLUMN a TYPE integer;',
      says: [expect.stringMatching(/^The deploy stops here: .*cast.*integer.*\.$/)],
    },
  ],
});
