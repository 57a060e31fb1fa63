import rule from '../../../src/rules/locking/vacuum-full-rewrites-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const e = 'CREATE TABLE e (id int PRIMARY KEY);';

testRule(rule, {
  silent: [
    { name: 'a plain VACUUM', given: e, sql: 'VACUUM (ANALYZE) e;' },
    { name: 'FULL turned off', given: e, sql: 'VACUUM (FULL false) e;' },
    { name: 'the table is made by the same migration', sql: `${e} VACUUM FULL e;` },
  ],
  speaks: [
    { name: 'a table in use', given: e, sql: 'VACUUM FULL e;', says: ['VACUUM FULL rewrites all of e while nobody can read or write it.'] },
    {
      name: 'the whole database',
      given: e,
      sql: 'VACUUM FULL;',
      says: ['VACUUM FULL without a table rewrites every table of the database, one after the other, and nobody can read or write the one at hand.'],
    },
  ],
});
