import { expect } from 'vitest';
import rule from '../../../src/rules/breaking-change/drop-function-breaks-callers.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;';

testRule(rule, {
  silent: [
    {
      name: 'a trigger function is called by its triggers alone',
      given: 'CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;',
      sql: 'DROP FUNCTION note();',
    },
    {
      name: 'made again',
      given,
      sql: 'DROP FUNCTION total(int); CREATE FUNCTION total(a int, b int) RETURNS int LANGUAGE sql AS $$ SELECT a + b $$;',
    },
    {
      name: 'renamed, and one of the old name made',
      given,
      sql: 'ALTER FUNCTION total(int) RENAME TO sum_of; CREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS $$ SELECT sum_of(a) $$;',
    },
    { name: 'IF EXISTS finds nothing', given, sql: 'DROP FUNCTION IF EXISTS nothing(int);' },
    { name: 'made by the same migration', sql: `${given} DROP FUNCTION total(int);` },
    {
      name: 'an overload stays',
      given: `${given} CREATE FUNCTION total(a bigint) RETURNS bigint LANGUAGE sql AS $$ SELECT a $$;`,
      sql: 'DROP FUNCTION total(int);',
    },
  ],
  speaks: [
    {
      name: 'CASCADE takes a default along',
      given: "CREATE FUNCTION code() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'x'; END $$; CREATE TABLE t (id int, c text DEFAULT code());",
      sql: 'DROP FUNCTION code() CASCADE;',
      says: [expect.stringMatching(/^Whatever still calls code fails, and the default of .*c.* goes along with it\.$/)],
    },
    {
      name: 'a function gets another name',
      given,
      sql: 'ALTER FUNCTION total(int) RENAME TO sum_of;',
      says: ['Whatever still calls total fails from the moment it is called sum_of.'],
    },
    { name: 'a function in use', given, sql: 'DROP FUNCTION total(int);', says: ['Whatever still calls total fails.'] },
    {
      name: 'a procedure nobody told us about',
      sql: 'DROP PROCEDURE close_day();',
      complete: false,
      says: ['Whatever still calls close_day fails.'],
    },
  ],
});
