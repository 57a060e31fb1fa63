import rule from '../../../src/rules/security/revoke-takes-nothing.ts';
import { testRule } from '../../support/rule-tester.ts';

const table = 'CREATE TABLE patients (id bigint PRIMARY KEY, ssn text);';
const given = `${table} GRANT SELECT ON patients TO reports;`;
const revoke = 'REVOKE SELECT (ssn) ON patients FROM reports;';
const defaults = (where: string, what: string): string => `ALTER DEFAULT PRIVILEGES ${where} REVOKE ${what} FROM PUBLIC;`;

testRule(rule, {
  silent: [
    { name: 'the right was of columns', given: `${table} GRANT SELECT (id, ssn) ON patients TO reports;`, sql: revoke },
    { name: 'the right on the table goes as well', given, sql: `${revoke} REVOKE SELECT ON patients FROM reports;` },
    { name: 'another right is on the table', given: `${table} GRANT INSERT ON patients TO reports;`, sql: revoke },
    { name: 'another role has it', given: `${table} GRANT SELECT ON patients TO clerks;`, sql: revoke },
    { name: 'every schema', sql: defaults('', 'EXECUTE ON FUNCTIONS') },
    {
      name: 'it was closed for every schema',
      given: defaults('', 'EXECUTE ON FUNCTIONS'),
      sql: defaults('IN SCHEMA public', 'EXECUTE ON FUNCTIONS'),
    },
    { name: 'PUBLIC has no right on new tables', sql: defaults('IN SCHEMA public', 'SELECT ON TABLES') },
  ],
  speaks: [
    {
      name: 'the right on the table stays',
      given,
      sql: revoke,
      says: ['reports still reads and writes as before: it keeps SELECT on all of patients, and so on each column.'],
    },
    {
      name: 'one schema',
      sql: defaults('IN SCHEMA public', 'ALL ON FUNCTIONS'),
      says: ['Functions made in public still come with EXECUTE for PUBLIC: defaults of one schema cannot take it.'],
    },
  ],
});
