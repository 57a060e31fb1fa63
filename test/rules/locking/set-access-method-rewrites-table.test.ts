import rule from '../../../src/rules/locking/set-access-method-rewrites-table.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rule, {
  silent: [
    { name: 'the method that tables have', given: 'CREATE TABLE e (id int PRIMARY KEY);', sql: 'ALTER TABLE e SET ACCESS METHOD heap;' },
    { name: 'the table is made by the same migration', sql: 'CREATE TABLE e (id int PRIMARY KEY); ALTER TABLE e SET ACCESS METHOD columnar;' },
  ],
  speaks: [
    {
      name: 'another method',
      given: 'CREATE TABLE e (id int PRIMARY KEY);',
      sql: 'ALTER TABLE e SET ACCESS METHOD columnar;',
      says: ['Storing e as columnar rewrites all of it while nobody can read or write it.'],
    },
    {
      name: 'a table nobody told us about',
      sql: '\nALTER TABLE e SET ACCESS METHOD columnar;',
      complete: false,
      says: ['Storing e as columnar rewrites all of it while nobody can read or write it.'],
      lines: [2],
    },
  ],
});
