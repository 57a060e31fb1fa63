import { expect } from 'vitest';
import rule from '../../../src/rules/breaking-change/drop-function-breaks-callers.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE FUNCTION total(a int) RETURNS int LANGUAGE sql AS $$ SELECT a $$;';

const body = 'RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;';

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
    { name: 'an overload of more arguments, without defaults', given, sql: `CREATE FUNCTION total(a int, b int) ${body}` },
    { name: 'an overload of another type', given, sql: `CREATE FUNCTION total(a text, b int DEFAULT 0) ${body}` },
    { name: 'the old one goes', given, sql: `DROP FUNCTION total(int); CREATE FUNCTION total(a int, b int DEFAULT 0) ${body}` },
    { name: 'VARIADIC gives way', given, sql: `CREATE FUNCTION total(a int, VARIADIC b int[]) ${body}` },
    {
      name: 'they were alike before',
      given: `${given} CREATE FUNCTION total(a int, b int DEFAULT 0) ${body}`,
      sql: `CREATE OR REPLACE FUNCTION total(a int, b int DEFAULT 1) ${body}`,
    },
    {
      name: 'an overload stays',
      given: `${given} CREATE FUNCTION total(a bigint) RETURNS bigint LANGUAGE sql AS $$ SELECT a $$;`,
      sql: 'DROP FUNCTION total(int);',
    },
  ],
  speaks: [
    {
      name: 'an overload with a default',
      given,
      sql: `SELECT 1;\nCREATE OR REPLACE FUNCTION total(a int, b int DEFAULT 0) ${body}\nCREATE FUNCTION total(a text) ${body}`,
      says: ['Calls of total(int4) fail from now on: it is not unique, as total(int4) stands on beside total(int4, int4).'],
      lines: [2],
    },
    {
      name: 'an overload gets a default',
      given: `${given} CREATE FUNCTION total(a int, b int) ${body}`,
      sql: `CREATE OR REPLACE FUNCTION total(a int, b int DEFAULT 0) ${body}`,
      says: ['Calls of total(int4) fail from now on: it is not unique, as total(int4) stands on beside total(int4, int4).'],
    },
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
