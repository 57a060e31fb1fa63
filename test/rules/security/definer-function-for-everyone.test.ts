import callable from '../../../src/rules/security/definer-function-for-everyone.ts';
import { testRule } from '../../support/rule-tester.ts';

const body = "AS 'BEGIN RETURN 1; END'";
const make = (rest: string): string => `CREATE FUNCTION f(a text) RETURNS int LANGUAGE plpgsql ${rest};`;
const runsAsOwner = make(`SECURITY DEFINER ${body}`);
const anyoneCalls = "Every role may call f, which runs with its owner's rights.";

testRule(callable, {
  silent: [
    { name: 'rights of the caller', sql: make(body) },
    { name: 'taken from PUBLIC by name', sql: `${runsAsOwner} REVOKE ALL ON FUNCTION public.f FROM PUBLIC;` },
    { name: 'taken for the whole schema', sql: `${runsAsOwner} REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;` },
    { name: 'meant', sql: `${runsAsOwner} GRANT EXECUTE ON FUNCTION f(text) TO PUBLIC;` },
    { name: 'new ones come without', given: 'ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;', sql: runsAsOwner },
    { name: 'a trigger function', sql: "CREATE FUNCTION t() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS 'BEGIN RETURN NEW; END';" },
    { name: 'a schema that few may use', given: 'CREATE SCHEMA internal;', sql: runsAsOwner.replace('f(', 'internal.f(') },
    { name: 'an old one keeps its rights', given: runsAsOwner, sql: runsAsOwner.replace('CREATE', 'CREATE OR REPLACE').replace('1', '2') },
    { name: 'one may have stood', complete: false, sql: runsAsOwner.replace('CREATE', 'CREATE OR REPLACE') },
    { name: 'dropped again', sql: `${runsAsOwner} DROP FUNCTION f(text);` },
  ],
  speaks: [
    { name: 'a right of another role', sql: `${runsAsOwner} GRANT EXECUTE ON FUNCTION f(text) TO app;`, says: [anyoneCalls] },
    { name: 'another function', sql: `${runsAsOwner} REVOKE ALL ON FUNCTION g(text) FROM PUBLIC;`, says: [anyoneCalls] },
    {
      name: 'a schema cannot take it from PUBLIC',
      given: 'ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;',
      sql: runsAsOwner,
      says: [anyoneCalls],
    },
    {
      name: 'given back',
      given: 'ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC; ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;',
      sql: runsAsOwner,
      says: [anyoneCalls],
    },
    {
      name: 'a procedure',
      sql: "CREATE OR REPLACE PROCEDURE p() LANGUAGE sql SECURITY DEFINER AS 'SELECT 1';",
      says: [anyoneCalls.replace(' f', ' p')],
    },
  ],
});
