import { findTable } from '../../model/catalog.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { attachWithCheck } from '../../remedies/attach-with-check.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';
import { listNames } from '../words.ts';

export default defineRule({
  id: 'locking/attach-partition-scans-table',
  summary: 'Attaching a partition reads the whole of it while it is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A table in use is attached as a partition, and no validated CHECK proves that its rows lie within the bound; or it lacks an index or a validated foreign key that the partitioned table has.',
    effect: 'Every row of it is read to see whether it belongs, and nobody can read or write it until that is done.',
    instead:
      'Build the indexes CONCURRENTLY before and the foreign keys NOT VALID, validated. Add a CHECK that says the same as the bound (and IS NOT NULL on the key) as NOT VALID, validate it, attach, then drop the CHECK.',
    sources: [postgresManual('ddl-partitioning#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE')],
  },

  messages: {
    scans: 'Attaching {partition} to {table} reads all of {partition} while nobody can read or write it.',
    checks: 'Attaching {partition} to {table} checks {keys} in each of its rows while nobody can read or write it.',
    builds: 'Attaching {partition} to {table} builds an index like {indexes} on it, which it lacks, while nobody can read or write it.',
  },

  examples: [
    {
      given: ['CREATE TABLE logs (at timestamptz NOT NULL) PARTITION BY RANGE (at);', 'CREATE TABLE logs_2024 (at timestamptz NOT NULL);'].join(' '),
      bad: "ALTER TABLE logs ATTACH PARTITION logs_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
      good: [
        "ALTER TABLE logs_2024 ADD CONSTRAINT bound CHECK (at IS NOT NULL AND at >= '2024-01-01' AND at < '2025-01-01') NOT VALID;",
        'ALTER TABLE logs_2024 VALIDATE CONSTRAINT bound;',
        "ALTER TABLE logs ATTACH PARTITION logs_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
        'ALTER TABLE logs_2024 DROP CONSTRAINT bound;',
      ].join(' '),
    },
  ],

  check: {
    *'attach-partition'(step, { problem }) {
      const { change, before } = step;
      const partition = showName(change.partition);
      const builds = new Set(blockingWork(step, 'build-index').flatMap(({ object = '' }) => object));
      if (builds.size > 0) {
        const data = { partition, table: showName(change.table), indexes: listNames([...builds]) };
        yield problem('builds', data, { subject: partition, table: partition });
      }
      const keys = new Set(blockingWork(step, 'verify-foreign-key').flatMap(({ object = '' }) => object));
      if (keys.size > 0) {
        const data = { partition, table: showName(change.table), keys: listNames([...keys]) };
        yield problem('checks', data, { subject: partition, table: partition });
      }
      if (blockingWork(step, 'verify-partition').length === 0) return;
      const proposal = attachWithCheck(change, findTable(before, change.table));
      yield problem(
        'scans',
        { partition, table: showName(change.table) },
        { subject: partition, table: partition, proposals: proposal ? [proposal] : [] },
      );
    },
  },
});
