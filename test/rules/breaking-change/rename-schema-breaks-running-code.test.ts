import rule from '../../../src/rules/breaking-change/rename-schema-breaks-running-code.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rule, {
  silent: [
    { name: 'the schema is made by the same migration', sql: 'CREATE SCHEMA a; ALTER SCHEMA a RENAME TO b;' },
    { name: 'a new schema', given: 'CREATE SCHEMA a;', sql: 'CREATE SCHEMA b;' },
  ],
  speaks: [
    {
      name: 'a schema in use',
      given: 'CREATE SCHEMA a;',
      sql: 'ALTER SCHEMA a RENAME TO b;',
      says: ['Code that still says a fails from the moment it is called b.'],
    },
    {
      name: 'a schema nobody told us about',
      sql: 'ALTER SCHEMA a RENAME TO b;',
      complete: false,
      says: ['Code that still says a fails from the moment it is called b.'],
    },
  ],
});
