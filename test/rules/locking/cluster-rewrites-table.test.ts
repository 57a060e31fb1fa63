import rule from '../../../src/rules/locking/cluster-rewrites-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const e = 'CREATE TABLE e (id int PRIMARY KEY, a int); CREATE INDEX e_a ON e (a);';

testRule(rule, {
  silent: [
    { name: 'CLUSTER ON only makes a note', given: e, sql: 'ALTER TABLE e CLUSTER ON e_a;' },
    { name: 'the table is made by the same migration', sql: `${e} CLUSTER e USING e_a;` },
  ],
  speaks: [
    { name: 'a table in use', given: e, sql: 'CLUSTER e USING e_a;', says: ['CLUSTER rewrites all of e while nobody can read or write it.'] },
    {
      name: 'all tables that were clustered before',
      given: e,
      sql: 'CLUSTER;',
      says: ['CLUSTER without a table rewrites every table that was clustered before, and nobody can read or write the one at hand.'],
    },
  ],
});
