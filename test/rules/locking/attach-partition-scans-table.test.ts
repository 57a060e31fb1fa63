import rule from '../../../src/rules/locking/attach-partition-scans-table.ts';
import { testRule } from '../../support/rule-tester.ts';

const logs = 'CREATE TABLE logs (at date NOT NULL, kind text) PARTITION BY RANGE (at);';
const attach = "ALTER TABLE logs ATTACH PARTITION logs_24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');";

const readings = (key: string): string =>
  `CREATE TABLE devices (id bigint PRIMARY KEY); CREATE TABLE r (device bigint REFERENCES devices, at date NOT NULL) PARTITION BY RANGE (at);
   CREATE TABLE r24 (device bigint ${key}, at date NOT NULL CHECK (at >= '2024-01-01' AND at < '2025-01-01'));`;
const attachReadings = "ALTER TABLE r ATTACH PARTITION r24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');";

testRule(rule, {
  silent: [
    {
      name: 'the index stands',
      given:
        "CREATE TABLE logs (id bigint NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at); CREATE TABLE logs_24 (id bigint NOT NULL, at date NOT NULL, CHECK (at >= '2024-01-01' AND at < '2025-01-01'), PRIMARY KEY (id, at));",
      sql: "ALTER TABLE logs ATTACH PARTITION logs_24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
    },
    {
      name: 'a CHECK and NOT NULL prove the bound',
      given: `${logs} CREATE TABLE logs_24 (at date NOT NULL, kind text, CHECK (at >= '2024-01-01' AND at < '2025-01-01'));`,
      sql: attach,
    },
    { name: 'the partition is made by the same migration', given: logs, sql: `CREATE TABLE logs_24 (at date NOT NULL, kind text); ${attach}` },
    { name: 'its own foreign key is that of the table', given: readings('REFERENCES devices'), sql: attachReadings },
  ],
  speaks: [
    ...['', 'REFERENCES devices ON DELETE CASCADE', 'REFERENCES devices DEFERRABLE'].map((key) => ({
      name: `the table has a foreign key, the partition has '${key}'`,
      given: readings(key),
      sql: attachReadings,
      says: ['Attaching r24 to r checks r_device_fkey in each of its rows while nobody can read or write it.'],
    })),
    {
      name: 'the foreign key of the partition was never validated',
      given: `${readings('')} ALTER TABLE r24 ADD FOREIGN KEY (device) REFERENCES devices NOT VALID;`,
      sql: attachReadings,
      says: ['Attaching r24 to r checks r_device_fkey in each of its rows while nobody can read or write it.'],
    },
    {
      name: 'it lacks the primary key',
      given:
        "CREATE TABLE logs (id bigint NOT NULL, at date NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at); CREATE TABLE logs_24 (id bigint NOT NULL, at date NOT NULL, CHECK (at >= '2024-01-01' AND at < '2025-01-01'));",
      sql: "ALTER TABLE logs ATTACH PARTITION logs_24 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
      says: ['Attaching logs_24 to logs builds an index like logs_pkey on it, which it lacks, while nobody can read or write it.'],
    },
    {
      name: 'nothing proves the bound',
      given: `${logs} CREATE TABLE logs_24 (at date NOT NULL, kind text);`,
      sql: attach,
      says: ['Attaching logs_24 to logs reads all of logs_24 while nobody can read or write it.'],
    },
    {
      name: 'a CHECK that was never validated',
      given: `${logs} CREATE TABLE logs_24 (at date NOT NULL, kind text); ALTER TABLE logs_24 ADD CHECK (at >= '2024-01-01' AND at < '2025-01-01') NOT VALID;`,
      sql: attach,
      says: ['Attaching logs_24 to logs reads all of logs_24 while nobody can read or write it.'],
    },
  ],
});
