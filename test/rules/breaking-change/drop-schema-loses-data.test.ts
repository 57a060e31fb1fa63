import rule from '../../../src/rules/breaking-change/drop-schema-loses-data.ts';
import { testRule } from '../../support/rule-tester.ts';

const given = 'CREATE SCHEMA audit; CREATE TABLE audit.a (id int); CREATE TABLE audit.b (id int); CREATE SCHEMA empty;';

testRule(rule, {
  silent: [
    { name: 'the schema is empty', given, sql: 'DROP SCHEMA empty;' },
    { name: 'it and its tables are made by the same migration', sql: 'CREATE SCHEMA s; CREATE TABLE s.t (id int); DROP SCHEMA s CASCADE;' },
  ],
  speaks: [
    {
      name: 'the schema holds tables',
      given,
      sql: 'DROP SCHEMA audit CASCADE;',
      says: ['Dropping the schema audit deletes audit.a and audit.b with all rows for good.'],
    },
    {
      name: 'nobody told us what is in it',
      sql: 'DROP SCHEMA audit CASCADE;',
      complete: false,
      says: ['Dropping the schema audit with CASCADE deletes whatever is in it for good; what that is, the migrations do not tell.'],
    },
  ],
});
