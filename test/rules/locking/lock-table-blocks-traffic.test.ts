import rule from '../../../src/rules/locking/lock-table-blocks-traffic.ts';
import { testRule } from '../../support/rule-tester.ts';

const o = 'CREATE TABLE o (id int PRIMARY KEY);';

testRule(rule, {
  silent: [
    { name: 'a mode that blocks nobody', given: o, sql: 'BEGIN; LOCK TABLE o IN ROW EXCLUSIVE MODE; COMMIT;' },
    { name: 'the table is made by the same migration', sql: `BEGIN; ${o} LOCK TABLE o; COMMIT;` },
  ],
  speaks: [
    {
      name: 'the strongest mode',
      given: o,
      sql: 'BEGIN;\nLOCK TABLE o;\nCOMMIT;',
      says: ['LOCK TABLE stops o: nobody can read or write it until this transaction ends.'],
      lines: [2],
    },
    {
      name: 'a mode that blocks writers',
      given: o,
      sql: 'BEGIN; LOCK TABLE o IN SHARE MODE; COMMIT;',
      says: ['LOCK TABLE stops o: nobody can write to it until this transaction ends.'],
    },
  ],
});
