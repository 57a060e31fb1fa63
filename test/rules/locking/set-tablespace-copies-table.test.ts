import rule from '../../../src/rules/locking/set-tablespace-copies-table.ts';
import { testRule } from '../../support/rule-tester.ts';

testRule(rule, {
  silent: [
    { name: 'the table is made by the same migration', sql: 'CREATE TABLE e (id int PRIMARY KEY); ALTER TABLE e SET TABLESPACE fast;' },
    { name: 'another option', given: 'CREATE TABLE e (id int PRIMARY KEY);', sql: 'ALTER TABLE e SET (fillfactor = 80);' },
  ],
  speaks: [
    {
      name: 'a table in use',
      given: 'CREATE TABLE e (id int PRIMARY KEY);',
      sql: 'ALTER TABLE e SET TABLESPACE fast;',
      says: ['Moving e to fast copies all of it while nobody can read or write it.'],
    },
    {
      name: 'an index of a table in use',
      given: 'CREATE TABLE e (id int PRIMARY KEY, a int); CREATE INDEX e_a ON e (a);',
      sql: 'ALTER INDEX e_a SET TABLESPACE fast;',
      says: ['Moving e_a to fast copies all of it while nobody can read or write it.'],
    },
  ],
});
