import rule from '../../../src/rules/locking/set-logged-rewrites-table.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rule, {
  silent: [
    { name: 'it is so already', given: 'CREATE TABLE e (id int PRIMARY KEY);', sql: 'ALTER TABLE e SET LOGGED;' },
    { name: 'the table is made by the same migration', sql: 'CREATE TABLE e (id int PRIMARY KEY); ALTER TABLE e SET UNLOGGED;' },
  ],
  speaks: [
    {
      name: 'logged to unlogged',
      given: 'CREATE TABLE e (id int PRIMARY KEY);',
      sql: 'ALTER TABLE e SET UNLOGGED;',
      says: ['SET UNLOGGED rewrites all of e while nobody can read or write it, and its rows no longer survive a crash.'],
    },
    {
      name: 'unlogged to logged',
      given: 'CREATE UNLOGGED TABLE e (id int PRIMARY KEY);',
      sql: 'ALTER TABLE e SET LOGGED;',
      says: ['SET LOGGED rewrites all of e while nobody can read or write it.'],
    },
  ],
});
