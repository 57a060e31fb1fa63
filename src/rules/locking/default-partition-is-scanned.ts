import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { defineRule } from '../define-rule.ts';
import { blockingWork } from '../in-use.ts';

export default defineRule({
  id: 'locking/default-partition-is-scanned',
  summary: 'A new partition makes the engine read the whole default partition while it is locked.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A partition is created or attached beside a default partition in use, and no validated CHECK proves that the default holds none of its rows.',
    effect:
      'Every row of the default partition is read, to see that none belongs to the new one; nobody can read or write the default until that is done. A single such row makes it fail.',
    instead: 'Add a CHECK to the default partition that excludes the new bound as NOT VALID, validate it, add the partition, then drop the CHECK.',
    sources: [postgresManual('ddl-partitioning#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE')],
  },

  messages: {
    scans: 'Adding {partition} reads all of {default} while nobody can read or write it, and fails if {default} holds a row for {partition}.',
  },

  examples: [
    {
      given: ['CREATE TABLE logs (at timestamptz NOT NULL) PARTITION BY RANGE (at);', 'CREATE TABLE logs_default PARTITION OF logs DEFAULT;'].join(
        ' ',
      ),
      bad: "CREATE TABLE logs_2026 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
      good: [
        "ALTER TABLE logs_default ADD CONSTRAINT before_2026 CHECK (at < '2026-01-01') NOT VALID;",
        'ALTER TABLE logs_default VALIDATE CONSTRAINT before_2026;',
        "CREATE TABLE logs_2026 PARTITION OF logs FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
        'ALTER TABLE logs_default DROP CONSTRAINT before_2026;',
      ].join(' '),
    },
  ],

  check: {
    *'create-table'(step, { problem }) {
      const partition = showName(step.change.table);
      for (const { relation } of blockingWork(step, 'verify-default-partition')) {
        yield problem('scans', { partition, default: showName(relation) }, { subject: partition, table: showName(relation) });
      }
    },
    *'attach-partition'(step, { problem }) {
      const partition = showName(step.change.partition);
      for (const { relation } of blockingWork(step, 'verify-default-partition')) {
        yield problem('scans', { partition, default: showName(relation) }, { subject: showName(relation), table: showName(relation) });
      }
    },
  },
});
