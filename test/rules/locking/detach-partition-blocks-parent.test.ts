import rule from '../../../src/rules/locking/detach-partition-blocks-parent.ts';
import { testRule } from '../../support/rule-tester.ts';

const logs =
  "CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at); CREATE TABLE logs_24 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');";

testRule(rule, {
  silent: [
    { name: 'online', given: logs, sql: 'ALTER TABLE logs DETACH PARTITION logs_24 CONCURRENTLY;' },
    { name: 'the table is made by the same migration', sql: `${logs} ALTER TABLE logs DETACH PARTITION logs_24;` },
  ],
  speaks: [
    {
      name: 'from a table in use',
      given: logs,
      sql: 'ALTER TABLE logs DETACH PARTITION logs_24;',
      says: ['Detaching logs_24 waits for every running query on logs, and all new reads and writes of logs wait behind it.'],
    },
    {
      name: 'in a transaction',
      given: logs,
      sql: 'BEGIN;\nALTER TABLE logs DETACH PARTITION logs_24;\nCOMMIT;',
      says: ['Detaching logs_24 waits for every running query on logs, and all new reads and writes of logs wait behind it.'],
      lines: [2],
    },
  ],
});
