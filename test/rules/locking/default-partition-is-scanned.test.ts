import rule from '../../../src/rules/locking/default-partition-is-scanned.ts';
import { testRule } from '../../support/rule-tester.ts';

const logs = 'CREATE TABLE logs (at date NOT NULL) PARTITION BY RANGE (at);';
const create = "CREATE TABLE logs_26 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');";

testRule(rule, {
  silent: [
    { name: 'there is no default partition', given: logs, sql: create },
    {
      name: 'the default partition is made by the same migration',
      given: logs,
      sql: `CREATE TABLE logs_default PARTITION OF logs DEFAULT; ${create}`,
    },
  ],
  speaks: [
    {
      name: 'a new partition beside a default one',
      given: `${logs} CREATE TABLE logs_default PARTITION OF logs DEFAULT;`,
      sql: create,
      says: ['Adding logs_26 reads all of logs_default while nobody can read or write it, and fails if logs_default holds a row for logs_26.'],
    },
    {
      name: 'a table that is attached beside a default one',
      given: `${logs} CREATE TABLE logs_default PARTITION OF logs DEFAULT; CREATE TABLE logs_26 (at date NOT NULL);`,
      sql: "ALTER TABLE logs ATTACH PARTITION logs_26 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
      says: ['Adding logs_26 reads all of logs_default while nobody can read or write it, and fails if logs_default holds a row for logs_26.'],
    },
  ],
});
