import rule from '../../../src/rules/breaking-change/drop-database-loses-data.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rule, {
  silent: [
    { name: 'creating one', sql: 'CREATE DATABASE shop;' },
    { name: 'in a string', given: 'CREATE TABLE runbook (body text);', sql: "INSERT INTO runbook VALUES ('DROP DATABASE shop;');" },
  ],
  speaks: [
    { name: 'dropping one', sql: 'DROP DATABASE shop;', says: ['This deletes the database shop with everything in it, for good.'] },
    {
      name: 'with IF EXISTS',
      sql: '\nDROP DATABASE IF EXISTS shop;',
      says: ['This deletes the database shop with everything in it, for good.'],
      lines: [2],
    },
  ],
});
