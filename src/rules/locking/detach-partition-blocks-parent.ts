import { isPrivate } from '../../model/catalog.ts';
import { blocksTraffic } from '../../model/effects.ts';
import { postgresManual } from '../../model/manuals.ts';
import { showName } from '../../model/names.ts';
import { detachOnline } from '../../remedies/detach-online.ts';
import { defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'locking/detach-partition-blocks-parent',
  summary: 'Detaching a partition stops everyone at the whole partitioned table.',
  consequence: 'blocks-traffic',
  severity: 'error',
  dialects: ['postgres'],

  docs: {
    when: 'A partition of a table in use is detached, and not CONCURRENTLY.',
    effect:
      'The statement waits for every running query on the partitioned table, and all new queries wait behind it: one long query is enough to stop the table.',
    instead:
      'DETACH PARTITION … CONCURRENTLY (PostgreSQL 14), in a migration that is not run in a transaction. It is refused while a default partition exists: there, set a short lock_timeout.',
    sources: [postgresManual('sql-altertable#SQL-ALTERTABLE-DETACH-PARTITION')],
  },

  messages: {
    blocksParent: 'Detaching {partition} waits for every running query on {table}, and all new reads and writes of {table} wait behind it.',
  },

  examples: [
    {
      given: [
        'CREATE TABLE logs (at timestamptz NOT NULL) PARTITION BY RANGE (at);',
        "CREATE TABLE logs_2024 PARTITION OF logs FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
      ].join(' '),
      bad: 'ALTER TABLE logs DETACH PARTITION logs_2024;',
      good: 'ALTER TABLE logs DETACH PARTITION logs_2024 CONCURRENTLY;',
      differs: 'detached online, the partition keeps a CHECK that says the same as its bound',
    },
  ],

  check: {
    *'detach-partition'({ change, effects, table }, { problem }) {
      if (change.concurrently || change.finalize || isPrivate(table)) return;
      if (!effects.locks.some(({ blocks, role }) => blocksTraffic(blocks) && role !== 'partition')) return;

      const partition = showName(change.partition);
      yield problem(
        'blocksParent',
        { partition, table: showName(change.table) },
        {
          subject: partition,
          proposals: [detachOnline(change)],
        },
      );
    },
  },
});
